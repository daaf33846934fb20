/** Proves without the differ that two documents promise the same: both have the same plain form. */
import { isObject, type JsonObject } from '../../src/model/json.ts';

/** Lists whose order and repetitions mean nothing, by their keyword. */
const sets = new Set(['required', 'enum', 'type', 'anyOf', 'oneOf', 'allOf', 'security', 'parameters', 'x-aliases']);

/** Members with the value that they have by default. */
const defaults: Record<string, unknown> = {
  required: [],
  deprecated: false,
  minLength: 0,
  minItems: 0,
  uniqueItems: false,
};

/** Members whose values are data, in which nothing may be reordered. */
const data = new Set(['example', 'examples', 'default', 'const']);

export function areSame(a: JsonObject, b: JsonObject): boolean {
  return JSON.stringify(plain(withoutRepeatedTitles(a), a)) === JSON.stringify(plain(withoutRepeatedTitles(b), b));
}

/** A title that repeats the name of its component says nothing. */
function withoutRepeatedTitles(document: JsonObject): JsonObject {
  const { components } = document;
  if (!isObject(components) || !isObject(components.schemas)) return document;
  const schemas = Object.entries(components.schemas).map(([name, schema]) => {
    if (!isObject(schema) || schema.title !== name) return [name, schema];
    const { title: _, ...rest } = schema;
    return [name, rest];
  });
  return { ...document, components: { ...components, schemas: Object.fromEntries(schemas) } };
}

/** The value with sorted sets and without defaults. */
function plain(value: unknown, root: JsonObject, key = ''): unknown {
  if (data.has(key)) return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => JSON.stringify(plain(item, root)));
    // Clients use the first server, so the order counts; repetitions do not.
    if (key === 'servers') return [...new Set(items)];
    return sets.has(key) ? [...new Set(items)].sort() : items;
  }
  if (!isObject(value)) return value;
  const members = Object.entries(hoistType(value, root))
    .filter(([name, member]) => !isDefault(name, member, root))
    .map(([name, member]): [string, unknown] => [name, plain(member, root, name)]);
  return Object.fromEntries(members.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isDefault(name: string, member: unknown, root: JsonObject): boolean {
  const isEmpty = (list: unknown) => list === undefined || (Array.isArray(list) && list.length === 0);
  // An operation needs no empty list unless it overrides the requirements of the document.
  if (name === 'security') return isEmpty(member) && isEmpty(root.security);
  if (name === 'required' && member === false) return true;
  return name in defaults && JSON.stringify(member) === JSON.stringify(defaults[name]);
}

/** Moves the type of a schema to one place: its constants or the members of its `allOf` may imply or repeat it. */
function hoistType(schema: JsonObject, root: JsonObject): JsonObject {
  const { type, allOf, ...rest } = schema;
  const constants = 'const' in schema ? [schema.const] : Array.isArray(schema.enum) ? schema.enum : [];
  if (constants.length > 0) {
    const types = [...new Set(constants.map((value) => (value === null ? 'null' : typeof value)))].sort();
    const declared = [type ?? types].flat().map((name) => (name === 'integer' ? 'number' : name));
    return types.every((name) => declared.includes(name)) ? { ...schema, type: types } : schema;
  }
  const members = Array.isArray(allOf) ? allOf.filter(isObject) : [];
  const types = [type, ...members.map((member) => target(member, root).type)];
  const [first, ...others] = types.filter((name) => typeof name === 'string');
  if (members.length === 0 || first === undefined || others.some((other) => other !== first)) return schema;
  return { ...rest, type: first, allOf: members.map(({ type: _, ...member }) => member) };
}

function target(schema: JsonObject, root: JsonObject): JsonObject {
  if (typeof schema.$ref !== 'string') return schema;
  const keys = schema.$ref.split('/').slice(1);
  const value = keys.reduce<unknown>((node, key) => (isObject(node) ? node[key] : undefined), root);
  return isObject(value) ? value : {};
}
