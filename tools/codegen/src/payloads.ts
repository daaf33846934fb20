import { isObject } from '@xs2a/contract';
import { docComment } from './comments.ts';
import type { Contract } from './contract.ts';
import type { Files } from './files.ts';
import { InputError } from './input.ts';

/** The union of all webhook payloads. Its discriminator names the schema of each `type`. */
const payloadUnion = 'WebhookEvent';

/** Keywords that do not decide about validity. */
const annotations = new Set([
  'title',
  'description',
  'example',
  'examples',
  'default',
  'deprecated',
  'discriminator',
  'x-extensible-enum',
  'x-our-reading',
]);

/** Keywords that are copied as they are. */
const plain = new Set([
  'const',
  'enum',
  'maxLength',
  'maxProperties',
  'maximum',
  'minLength',
  'minimum',
  'pattern',
  'required',
  'type',
]);

/** Keywords whose value is a schema. */
const nested = new Set(['additionalProperties', 'items', 'propertyNames']);

/**
 * Reduces the schemas of the webhook payloads to what `packages/webhooks/src/schemas/check.ts` evaluates. They have no
 * descriptions, and the name of a component instead of its `$ref`. A `oneOf` with a discriminator becomes `switch`, so
 * that a problem is reported for the member that the payload names.
 *
 * @throws InputError if a payload uses a keyword that the check does not know
 */
export function generatePayloads(contract: Contract): Files {
  const union = contract.schemas.get(payloadUnion) ?? {};
  const { members } = discriminatorOf(union, `#/components/schemas/${payloadUnion}`);
  const schemas = closure(contract, Object.values(members));
  const origin =
    'Version of the contract from which the payload check was generated: `info.version` of `@xs2a/openapi`.';
  const version = `${docComment([origin])}export const contractVersion: string = ${JSON.stringify(contract.version)};\n`;
  const payloads = [
    "import type { Schema } from '../schemas/schema.ts';\n\n",
    docComment(['Name of the schema of each webhook payload, by its `type`.']),
    `export const payloads: Readonly<Record<string, string>> = ${JSON.stringify(members, null, 2)};\n\n`,
    docComment(['Schemas of the webhook payloads and of everything inside them, by their names.']),
    `export const schemas: Readonly<Record<string, Schema>> = ${JSON.stringify(Object.fromEntries(schemas), null, 2)};\n`,
  ].join('');
  return new Map([
    ['version.ts', version],
    ['payloads.ts', payloads],
  ]);
}

/** Reduces the named schemas and all schemas that they refer to, in alphabetical order. */
function closure({ schemas }: Contract, names: string[]): Map<string, unknown> {
  const reduced = new Map<string, unknown>();
  const pending = [...names];
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (reduced.has(name)) continue;
    const schema = schemas.get(name);
    if (schema === undefined) throw new InputError(`#/components/schemas/${name}: expected a schema`);
    reduced.set(
      name,
      reduce(schema, `#/components/schemas/${name}`, (referred) => pending.push(referred)),
    );
  }
  return new Map([...reduced].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function reduce(schema: unknown, pointer: string, visit: (name: string) => void): unknown {
  if (!isObject(schema)) throw new InputError(`${pointer}: expected a schema, found ${JSON.stringify(schema)}`);
  const result: Record<string, unknown> = {};
  const parts: unknown[] = [];
  for (const [keyword, value] of Object.entries(schema)) {
    const place = `${pointer}/${keyword}`;
    const inner = (part: unknown, key: string | number) => reduce(part, `${place}/${key}`, visit);
    if (annotations.has(keyword)) continue;
    // The API may add values to such an enum, and a receiver must accept them.
    if (keyword === 'enum' && schema['x-extensible-enum'] === true) continue;
    // A constant also has an enum of one value, for generators that do not read constants.
    if (keyword === 'enum' && 'const' in schema) continue;
    if (plain.has(keyword)) {
      result[keyword] = value;
    } else if (nested.has(keyword)) {
      result[keyword] = reduce(value, place, visit);
    } else if (keyword === 'properties' && isObject(value)) {
      result.properties = Object.fromEntries(Object.entries(value).map(([name, part]) => [name, inner(part, name)]));
    } else if (keyword === 'anyOf' && Array.isArray(value)) {
      result.anyOf = value.map(inner);
    } else if (keyword === 'allOf' && Array.isArray(value)) {
      parts.push(...value.map(inner));
    } else if (keyword === '$ref') {
      parts.push(nameOf(value, place));
      visit(nameOf(value, place));
    } else if (keyword === 'oneOf') {
      const union = discriminatorOf(schema, pointer);
      for (const name of Object.values(union.members)) visit(name);
      result.switch = union;
    } else {
      throw new InputError(
        `${place}: the payload check does not know this keyword; teach packages/webhooks/src/schemas/check.ts first`,
      );
    }
  }
  if (parts.length === 1 && Object.keys(result).length === 0) return parts[0];
  return parts.length === 0 ? result : { ...result, allOf: parts };
}

function discriminatorOf(
  schema: Record<string, unknown>,
  pointer: string,
): { by: string; members: Record<string, string> } {
  const { discriminator } = schema;
  if (!isObject(discriminator) || typeof discriminator.propertyName !== 'string' || !isObject(discriminator.mapping)) {
    throw new InputError(`${pointer}/discriminator: expected a propertyName and a mapping`);
  }
  const members = Object.entries(discriminator.mapping).map(([tag, reference]) => [
    tag,
    nameOf(reference, `${pointer}/discriminator/mapping/${tag}`),
  ]);
  return { by: discriminator.propertyName, members: Object.fromEntries(members) };
}

function nameOf(reference: unknown, pointer: string): string {
  const [, name] = /^#\/components\/schemas\/([^/]+)$/.exec(String(reference)) ?? [];
  if (name === undefined) throw new InputError(`${pointer}: expected a reference to a component, found ${reference}`);
  return name;
}
