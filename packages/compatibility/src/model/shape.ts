/**
 * The normal form of a schema: what it demands of a value, however that was written.
 *
 * `allOf` and `$ref` are dissolved, `const` is a one-value `enum`, `nullable` and `anyOf` with `null` are a type, and a
 * union of plain types is a list of types. Two schemas that differ only in such notation have the same shape.
 */
import type { Site } from './json.ts';
import { booleanType, isSubset, nullType, type TypeSet, typeOf } from './types.ts';

/** The schemas that hold together for one value: usually one, several for a property that two `allOf` members name. */
export type Node = readonly Site[];

/** One occurrence of a keyword. */
export interface Entry extends Site {
  /** Place of the schema that holds it. */
  schema: Site;
}

/** An `anyOf` or `oneOf` that could not be dissolved. */
export interface Union {
  kind: 'anyOf' | 'oneOf';
  pointer: string;
  branches: Node[];
  /** `null` is one of the branches; it is not among `branches`. */
  nullable: boolean;
  /** The same without a union, if the branches are of different types: what a list of types would say. */
  plain: Shape | undefined;
}

/** The permitted values of an `enum` or `const`. */
export interface Values {
  pointer: string;
  list: readonly unknown[];
}

export interface Shape {
  pointer: string;
  /** Places of all schemas that contribute. */
  parts: string[];
  types: TypeSet;
  /** Place of the keyword `type`, if there is one. */
  typePointer: string | undefined;
  values: Values | undefined;
  properties: Map<string, Site[]>;
  /** Required names, each with the place of the list that names it. */
  required: Map<string, string>;
  unions: Union[];
  /** Every other keyword. */
  entries: Map<string, Entry[]>;
}

/** Keywords that say something to a reader and nothing to a validator. */
export const annotations: ReadonlySet<string> = new Set([
  'title',
  'description',
  'example',
  'examples',
  'deprecated',
  'externalDocs',
  '$comment',
]);

/** Whether the shape demands nothing apart from its unions. */
export function demandsNothing(shape: Shape): boolean {
  if (shape.typePointer !== undefined || shape.values !== undefined) return false;
  if (shape.properties.size > 0 || shape.required.size > 0) return false;
  return [...shape.entries.keys()].every((keyword) => annotations.has(keyword) || keyword === 'discriminator');
}

/** Intersects the permitted values with those of a further schema. */
export function restrict(before: Values | undefined, further: Values): Values {
  if (before === undefined) return further;
  const allowed = new Set(further.list.map((value) => JSON.stringify(value)));
  return { pointer: before.pointer, list: before.list.filter((value) => allowed.has(JSON.stringify(value))) };
}

/** Keeps the permitted values that are of the permitted types, and then the types of those values. */
export function settleValues(shape: Shape): void {
  if (shape.values === undefined) return;
  const { types, values } = shape;
  const list = values.list.filter((value) => isSubset(typeOf(value), types));
  shape.values = { pointer: values.pointer, list };
  shape.types = list.reduce((set: TypeSet, value) => set | typeOf(value), 0);
  shape.typePointer ??= values.pointer;
  // `[true, false]` is another way to write the type.
  if (shape.types === booleanType && list.length === 2) shape.values = undefined;
  if (shape.types === nullType) shape.values = undefined;
}

/** Adds everything but types and values of `other`, which holds at the same time. */
export function absorb(shape: Shape, other: Shape): void {
  shape.parts.push(...other.parts);
  for (const [name, sites] of other.properties) push(shape.properties, name, ...sites);
  for (const [name, pointer] of other.required) if (!shape.required.has(name)) shape.required.set(name, pointer);
  for (const [keyword, entries] of other.entries) push(shape.entries, keyword, ...entries);
  shape.unions.push(...other.unions);
}

export function push<Key, Value>(map: Map<Key, Value[]>, key: Key, ...values: Value[]): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, values);
  else list.push(...values);
}
