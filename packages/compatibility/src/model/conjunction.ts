/** Adds the constraints of one shape to another. */
import { push, type Shape, type Values } from './shape.ts';
import { booleanType, isSubset, noType, nullType, typeOf } from './types.ts';

/** Adds all constraints of `addition` to `shape`. */
export function conjoin(shape: Shape, addition: Shape): void {
  shape.types &= addition.types;
  shape.typePointer ??= addition.typePointer;
  if (addition.values !== undefined) shape.values = restrict(shape.values, addition.values);
  shape.parts.push(...addition.parts);
  for (const [name, sites] of addition.properties) push(shape.properties, name, ...sites);
  for (const [name, pointer] of addition.required) if (!shape.required.has(name)) shape.required.set(name, pointer);
  for (const [keyword, entries] of addition.entries) push(shape.entries, keyword, ...entries);
  shape.unions.push(...addition.unions);
}

/** Lets the shape accept `null` as well. */
export function addNull(shape: Shape): void {
  shape.types |= nullType;
  if (shape.values !== undefined && !shape.values.list.includes(null)) {
    shape.values = { pointer: shape.values.pointer, list: [...shape.values.list, null] };
  }
  shape.unions = shape.unions.map((union) => ({ ...union, nullable: true }));
}

/** The values that both lists permit. */
export function restrict(values: Values | undefined, others: Values): Values {
  if (values === undefined) return others;
  const allowed = new Set(others.list.map((value) => JSON.stringify(value)));
  return { pointer: values.pointer, list: values.list.filter((value) => allowed.has(JSON.stringify(value))) };
}

/** Drops the permitted values of other types, then narrows the types to those of the remaining values. */
export function settleValues(shape: Shape): void {
  if (shape.values === undefined) return;
  const { types, values } = shape;
  const list = values.list.filter((value) => isSubset(typeOf(value), types));
  shape.values = { pointer: values.pointer, list };
  shape.types = list.reduce<number>((union, value) => union | typeOf(value), noType);
  shape.typePointer ??= values.pointer;
  // `[true, false]` and `[null]` are other ways to write a type.
  if (shape.types === booleanType && list.length === 2) shape.values = undefined;
  if (shape.types === nullType) shape.values = undefined;
}
