/** Turns the violations of a schema into faults. */
import { keysOf, type PlacedSchema } from '@xs2a/contract';
import type { Violation } from '@xs2a/contract/validators';
import type { Fault } from './subject.ts';

/** Entries of a list that fail alike are repaired once, and so is a value that breaks several keywords of its schema. */
export function distinct(violations: readonly Violation[]): Violation[] {
  const firsts = new Map<string, Violation>();
  for (const violation of violations) {
    const key = `${violation.schema} ${placeOf(violation)}`;
    if (!firsts.has(key)) firsts.set(key, violation);
  }
  return [...firsts.values()];
}

/** Pointer to the value, or to the field that is missing. Entries of lists, and a wrong entry of a map, are `*`. */
function placeOf(violation: Violation): string {
  return keysTo(violation)
    .map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}

function keysTo({ pointer, field, schema }: Violation): string[] {
  const keys = keysOf(pointer);
  const name = field.slice([...keys, ''].join('.').length);
  const path = [...keys, ...(name === '' ? [] : [name])].map((key) => (/^\d+$/.test(key) ? '*' : key));
  const isEntry = /\/(?:additionalProperties|patternProperties\/[^/]+)$/.test(schema);
  return isEntry && path.length > 0 && name === '' ? [...path.slice(0, -1), '*'] : path;
}

export function faultOf(
  violation: Violation,
  { pointer: whole }: PlacedSchema,
  status: number,
  isDocumented: boolean,
): Fault {
  const { keyword, found, expected, schema: broken } = violation;
  const keys = keysTo(violation);
  const name = nameOf(broken) ?? nameOf(whole) ?? `the body of ${status}`;
  const what = keys.length === 0 ? 'the body' : `"${keys.join('.')}"`;
  const documented = isDocumented
    ? `Send ${what} as ${name} documents it.`
    : `Send ${what} as the documented errors have it, or document ${status} with a schema of its own.`;
  return {
    rule: keyword === 'schema' ? 'contract' : 'body',
    place: `${status} ${placeOf(violation) || '/'}`,
    found,
    expected,
    repair: keyword === 'schema' ? 'Correct the schema in the contract.' : documented,
    // A type that several fields share can be wrong in one of them.
    cause: [keyword, broken, keys.at(-1) ?? ''].join(' '),
  };
}

/** The component that a schema is, or is part of; `undefined` if it is in an operation. */
function nameOf(pointer: string): string | undefined {
  const [place, kind, name] = keysOf(pointer);
  return place === 'components' && kind === 'schemas' ? name : undefined;
}
