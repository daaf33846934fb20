/**
 * The normal form of a schema: what it requires of a value, however that is written.
 *
 * `allOf` and `$ref` are dissolved, `const` is an `enum` of one value, `nullable` and `anyOf` with `null` are a type,
 * and a union of plain types is a list of types. Schemas that differ only in such notation have the same shape.
 */
import type { Site } from './json.ts';
import { anyType, type TypeSet } from './types.ts';

/** A list with at least one item. */
export type List<Item> = [Item, ...Item[]];

/** The schemas that apply to one value together: usually one, several when two `allOf` members name a property. */
export type Node = readonly [Site, ...Site[]];

/** One occurrence of a keyword. */
export interface Entry extends Site {
  /** The schema that holds it. */
  schema: Site;
}

/** An `anyOf` or `oneOf` that could not be dissolved. */
export interface Union {
  kind: 'anyOf' | 'oneOf';
  pointer: string;
  /** All branches but `null`. */
  branches: Node[];
  /** `null` is one of the branches. */
  nullable: boolean;
  /** The union written as a list of types, if its branches are of different types. */
  plain: Shape | undefined;
}

/** The permitted values of an `enum` or `const`. */
export interface Values {
  pointer: string;
  list: readonly unknown[];
}

export interface Shape {
  pointer: string;
  /** Pointers of all schemas that contribute. */
  parts: string[];
  types: TypeSet;
  /** Pointer of the keyword `type`, if there is one. */
  typePointer: string | undefined;
  values: Values | undefined;
  properties: Map<string, List<Site>>;
  /** Required names, each with the pointer of the list that holds it. */
  required: Map<string, string>;
  unions: Union[];
  /** Every other keyword. */
  entries: Map<string, List<Entry>>;
}

/** Keywords that inform a reader and mean nothing to a validator. */
export const annotations: ReadonlySet<string> = new Set([
  'title',
  'description',
  'example',
  'examples',
  'deprecated',
  'externalDocs',
  '$comment',
]);

/** A shape that accepts everything. */
export function emptyShape(pointer: string): Shape {
  return {
    pointer,
    parts: [],
    types: anyType,
    typePointer: undefined,
    values: undefined,
    properties: new Map(),
    required: new Map(),
    unions: [],
    entries: new Map(),
  };
}

/** Whether the shape requires nothing apart from its unions. */
export function demandsNothing(shape: Shape): boolean {
  if (shape.typePointer !== undefined || shape.values !== undefined) return false;
  if (shape.properties.size > 0 || shape.required.size > 0) return false;
  return [...shape.entries.keys()].every((keyword) => annotations.has(keyword) || keyword === 'discriminator');
}

/** Appends to the list of a key. */
export function push<Key, Value>(map: Map<Key, List<Value>>, key: Key, ...values: List<Value>): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, values);
  else list.push(...values);
}
