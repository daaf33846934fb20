/** Single random edits of a document. */
import { isObject, type JsonObject } from '../../src/model/json.ts';
import type { Random } from './random.ts';

export interface Edit {
  /** What was done where, for the message of a failing test. */
  description: string;
  document: JsonObject;
}

type Path = (string | number)[];

/** Where edits begin. Schemas are listed more than once because most promises are in them. */
const sections: Path[] = [
  ['paths'],
  ['webhooks'],
  ['components', 'schemas'],
  ['components', 'schemas'],
  ['components', 'schemas'],
  ['components', 'parameters'],
  ['components', 'responses'],
  ['components', 'headers'],
  ['components', 'securitySchemes'],
  ['components', 'examples'],
  ['info'],
  ['servers'],
  ['tags'],
  [],
];

/** Edits a value; returns `undefined` for values of other types. */
type Operator = (value: unknown, random: Random) => { value: unknown } | 'remove' | undefined;

const operators: Record<string, Operator> = {
  remove: () => 'remove',
  'change the value': (value, random) => {
    if (typeof value === 'string') return { value: value.startsWith('#/') ? value : `${value}x` };
    if (typeof value === 'number') return { value: value + random.pick([-1, 1]) };
    return typeof value === 'boolean' ? { value: !value } : undefined;
  },
  'write another type': (value, random) => ({
    value: random.pick([null, 7, 'text', true, [], {}].filter((other) => typeof other !== typeof value)),
  }),
  'add an unknown member': (value) => (isObject(value) ? { value: { ...value, 'x-unknown': 1 } } : undefined),
  'rename a member': (value, random) => {
    if (!isObject(value) || Object.keys(value).length === 0) return undefined;
    const renamed = random.pick(Object.keys(value));
    return { value: Object.fromEntries(Object.entries(value).map(([k, v]) => [k === renamed ? `${k}_` : k, v])) };
  },
  'reverse a list': (value) => (Array.isArray(value) && value.length > 1 ? { value: value.toReversed() } : undefined),
  'repeat an item': (value) => (Array.isArray(value) && value.length > 0 ? { value: [...value, value[0]] } : undefined),
  'remove an item': (value, random) => {
    return Array.isArray(value) && value.length > 0
      ? { value: value.toSpliced(random.below(value.length), 1) }
      : undefined;
  },
};

/** Makes one random edit. The result shares everything else with the document. */
export function editOnce(document: JsonObject, random: Random): Edit {
  for (;;) {
    const section = random.pick(sections);
    const path = walkDown(document, section, random);
    const name = random.pick(Object.keys(operators));
    const value = at(document, path);
    const result = operators[name]?.(value, random);
    if (result === undefined || (result === 'remove' && path.length === 0)) continue;
    if (result !== 'remove' && JSON.stringify(result.value) === JSON.stringify(value)) continue;
    return { description: `${name}: /${path.join('/')}`, document: replace(document, path, result) as JsonObject };
  }
}

/** A place at a random depth below the section. */
function walkDown(document: JsonObject, section: Path, random: Random): Path {
  const path = [...section];
  const depth = random.below(14);
  for (let step = 0; step < depth; step++) {
    const value = at(document, path);
    if (Array.isArray(value) && value.length > 0) path.push(random.below(value.length));
    else if (isObject(value) && Object.keys(value).length > 0) path.push(random.pick(Object.keys(value)));
    else break;
  }
  return path;
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((node, key) => (node as Record<string | number, unknown>)[key], value);
}

function replace(value: unknown, [key, ...rest]: Path, result: { value: unknown } | 'remove'): unknown {
  if (key === undefined) return result === 'remove' ? undefined : result.value;
  if (Array.isArray(value)) {
    const index = Number(key);
    if (rest.length === 0 && result === 'remove') return value.toSpliced(index, 1);
    return value.with(index, replace(value[index], rest, result));
  }
  const { [key]: member, ...others } = value as JsonObject;
  if (rest.length === 0 && result === 'remove') return others;
  return { ...(value as JsonObject), [key]: replace(member, rest, result) };
}
