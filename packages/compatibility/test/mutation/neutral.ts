/** A proof, independent of the differ, that two documents promise the same: they have the same plain form. */
import { isObject, type JsonObject } from '../../src/model/json.ts';

/** Lists whose order and repetitions mean nothing, by the keyword that holds them. */
const sets = new Set(['required', 'enum', 'type', 'anyOf', 'oneOf', 'allOf', 'security', 'parameters', 'x-aliases']);

/** Members that say what holds without them. */
const defaults: Record<string, unknown> = {
  required: [],
  deprecated: false,
  minLength: 0,
  minItems: 0,
  uniqueItems: false,
};

/** Members whose values are data, in which nothing may be reordered. */
const data = new Set(['example', 'examples', 'default', 'const']);

export function areSame(one: JsonObject, other: JsonObject): boolean {
  return JSON.stringify(plain(one, one)) === JSON.stringify(plain(other, other));
}

/** The value with sets in order, and without what goes without saying. */
function plain(value: unknown, root: JsonObject, key = ''): unknown {
  if (data.has(key)) return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => JSON.stringify(plain(item, root)));
    // The first server is the default: repetitions mean nothing, the order does.
    if (key === 'servers') return [...new Set(items)];
    return sets.has(key) ? [...new Set(items)].sort() : items;
  }
  if (!isObject(value)) return value;
  const members = Object.entries(hoistType(value, root))
    .filter(([name, member]) => !isDefault(name, member, root))
    .map(([name, member]): [string, unknown] => [name, plain(member, root, name)]);
  return Object.fromEntries(members.sort(([one], [other]) => (one < other ? -1 : 1)));
}

function isDefault(name: string, member: unknown, root: JsonObject): boolean {
  const isEmpty = (list: unknown) => list === undefined || (Array.isArray(list) && list.length === 0);
  // Without requirements in the document, an operation without requirements need not say so.
  if (name === 'security') return isEmpty(member) && isEmpty(root.security);
  if (name === 'required' && member === false) return true;
  return name in defaults && JSON.stringify(member) === JSON.stringify(defaults[name]);
}

/** The type of a schema in one place, although a member of its `allOf`, or its constants, say it as well. */
function hoistType(schema: JsonObject, root: JsonObject): JsonObject {
  const { type, allOf, ...rest } = schema;
  const constants = 'const' in schema ? [schema.const] : Array.isArray(schema.enum) ? schema.enum : [];
  if (constants.length > 0) {
    const types = [...new Set(constants.map((one) => (one === null ? 'null' : typeof one)))].sort();
    const declared = [type ?? types].flat().map((name) => (name === 'integer' ? 'number' : name));
    return types.every((one) => declared.includes(one)) ? { ...schema, type: types } : schema;
  }
  const members = Array.isArray(allOf) ? allOf.filter(isObject) : [];
  const types = [type, ...members.map((member) => target(member, root).type)];
  const [first, ...others] = types.filter((one) => typeof one === 'string');
  if (members.length === 0 || first === undefined || others.some((other) => other !== first)) return schema;
  return { ...rest, type: first, allOf: members.map(({ type: _, ...member }) => member) };
}

function target(schema: JsonObject, root: JsonObject): JsonObject {
  if (typeof schema.$ref !== 'string') return schema;
  const keys = schema.$ref.split('/').slice(1);
  const found = keys.reduce<unknown>((here, key) => (isObject(here) ? here[key] : undefined), root);
  return isObject(found) ? found : {};
}
