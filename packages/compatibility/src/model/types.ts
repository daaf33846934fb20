/** Sets of JSON types as bits, so that two schemas are compared by arithmetic. */
import { InputError, isObject, itemsAt, type Site, stringAt } from './json.ts';

/** A set of types: one bit for each. `number` is the union of whole and other numbers, because it holds both. */
export type TypeSet = number;

const fraction = 8;
const bits: Readonly<Record<string, TypeSet>> = {
  null: 1,
  boolean: 2,
  integer: 4,
  number: 4 | fraction,
  string: 16,
  array: 32,
  object: 64,
};

export const anyType: TypeSet = 127;
export const noType: TypeSet = 0;
export const nullType: TypeSet = 1;
export const booleanType: TypeSet = 2;
export const objectType: TypeSet = 64;

/** Whether all numbers of the set are whole. */
export function isWhole(types: TypeSet): boolean {
  return (types & fraction) === 0;
}

/** Whether every value of `inner` is one of `outer`. */
export function isSubset(inner: TypeSet, outer: TypeSet): boolean {
  return (inner & ~outer) === 0;
}

/** Whether the set names several types, `null` aside; whole and other numbers are one. */
export function isSeveral(types: TypeSet): boolean {
  const named = (types & fraction) === 0 ? types : types & ~4;
  return (named & ~nullType & ((named & ~nullType) - 1)) !== 0;
}

/** The value of the keyword `type`. @throws {InputError} when it names no type */
export function typesAt(site: Site): TypeSet {
  const names = Array.isArray(site.raw) ? itemsAt(site) : [site];
  let types = noType;
  for (const name of names) {
    const bit = bits[stringAt(name)];
    if (bit === undefined) throw new InputError(`expected a JSON type, found "${String(name.raw)}"`, name.pointer);
    types |= bit;
  }
  return types;
}

/** The type of a value. */
export function typeOf(value: unknown): TypeSet {
  if (value === null) return nullType;
  if (Array.isArray(value)) return 32;
  if (isObject(value)) return objectType;
  if (typeof value === 'number') return Number.isInteger(value) ? 4 : fraction;
  return bits[typeof value] ?? noType;
}

/** The set as the keyword `type` would write it: one name, a list of names, or `null` for every type. */
export function typeNames(types: TypeSet): string | string[] | null {
  if (types === anyType) return null;
  const names = Object.keys(bits).filter((name) =>
    name === 'number' ? (types & fraction) !== 0 : name === 'integer' ? (types & 12) === 4 : types & (bits[name] ?? 0),
  );
  return names.length === 1 ? (names[0] ?? null) : names;
}
