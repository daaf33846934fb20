/** Sets of JSON types as bits, so that schemas are compared by arithmetic. */
import { InputError, isObject, itemsAt, type Site, stringAt } from './json.ts';

/** A set of types, one bit for each. `number` has two bits: whole numbers and all others. */
export type TypeSet = number;

export const noType: TypeSet = 0;
export const nullType: TypeSet = 1;
export const booleanType: TypeSet = 2;
export const integerType: TypeSet = 4;
export const fractionType: TypeSet = 8;
export const stringType: TypeSet = 16;
export const arrayType: TypeSet = 32;
export const objectType: TypeSet = 64;
export const anyType: TypeSet = 127;

/** Each type by itself. */
export const eachType: readonly TypeSet[] = [
  nullType,
  booleanType,
  integerType,
  fractionType,
  stringType,
  arrayType,
  objectType,
];

const named: ReadonlyMap<string, TypeSet> = new Map([
  ['null', nullType],
  ['boolean', booleanType],
  ['integer', integerType],
  ['number', integerType | fractionType],
  ['string', stringType],
  ['array', arrayType],
  ['object', objectType],
]);

/** Whether all numbers of the set are whole. */
export function isWhole(types: TypeSet): boolean {
  return (types & fractionType) === 0;
}

/** Whether every type of `inner` is in `outer`. */
export function isSubset(inner: TypeSet, outer: TypeSet): boolean {
  return (inner & ~outer) === 0;
}

/** Whether the set names several types apart from `null`; `integer` and `number` are one. */
export function isSeveral(types: TypeSet): boolean {
  const distinct = (isWhole(types) ? types : types & ~integerType) & ~nullType;
  // Clearing the lowest bit leaves something when there was more than one.
  return (distinct & (distinct - 1)) !== 0;
}

/** The value of the keyword `type`. @throws {InputError} when it is not a type or a list of types */
export function typesAt(site: Site): TypeSet {
  const names = Array.isArray(site.raw) ? itemsAt(site) : [site];
  let types = noType;
  for (const name of names) {
    const type = named.get(stringAt(name));
    if (type === undefined) throw new InputError(`expected a JSON type, found "${String(name.raw)}"`, name.pointer);
    types |= type;
  }
  return types;
}

/** The type of a JSON value. */
export function typeOf(value: unknown): TypeSet {
  if (value === null) return nullType;
  if (Array.isArray(value)) return arrayType;
  if (isObject(value)) return objectType;
  if (typeof value === 'number') return Number.isInteger(value) ? integerType : fractionType;
  return typeof value === 'boolean' ? booleanType : stringType;
}

/** The set as the value of `type`: one name, a list of names, or `null` for every type. */
export function typeNames(types: TypeSet): string | string[] | null {
  if (types === anyType) return null;
  const names = [...named.keys()].filter((name) => {
    if (name === 'integer') return isWhole(types) && (types & integerType) !== 0;
    if (name === 'number') return !isWhole(types);
    return (types & (named.get(name) ?? noType)) !== 0;
  });
  return names.length === 1 ? (names[0] ?? null) : names;
}
