/** Dissolves unions that are only another notation for a type or an enum. */
import { addNull, conjoin } from './conjunction.ts';
import { isObject, itemsAt, type Site } from './json.ts';
import { annotations, emptyShape, type Node, type Shape, type Union } from './shape.ts';
import { anyType, booleanType, isSubset, noType, nullType, objectType, typeOf } from './types.ts';

type ShapeOf = (node: Node) => Shape;

/**
 * Adds an `anyOf` or `oneOf` to a shape.
 *
 * - one branch: the branch itself; one branch and `null`: the branch, nullable
 * - branches that only list values: one list of values
 * - branches of different types, none of them an object: one list of types
 * - otherwise a union, without `null`, and without nested unions of the same kind where that is the same
 *
 * A value that matches two branches of a `oneOf` is not valid.
 */
export function addUnion(shape: Shape, kind: Union['kind'], site: Site, shapeOf: ShapeOf): void {
  const all = kind === 'anyOf' ? flatten(itemsAt(site)) : itemsAt(site);
  if (all.length === 0) return;
  const branches = all.filter((branch) => !isNull(branch)).map((branch): Node => [branch]);
  const nulls = all.length - branches.length;
  const shapes = branches.map(shapeOf);
  if (kind === 'oneOf' && isNullTwice(nulls, shapes)) {
    addUndissolved(shape, site, all);
    return;
  }
  const nullable = nulls > 0;
  const merged = mergeBranches(kind, shapes, site.pointer);
  if (merged !== undefined && nullable) addNull(merged);
  // An object stays a branch of the union, where it may have a name.
  const isUnion = merged === undefined || (branches.length > 1 && (merged.types & objectType) !== 0);
  if (isUnion) shape.unions.push({ kind, pointer: site.pointer, branches, nullable, plain: merged });
  else conjoin(shape, merged);
}

/** Whether `null` may match two branches. */
function isNullTwice(nulls: number, shapes: readonly Shape[]): boolean {
  return nulls + shapes.filter(({ types }) => (types & nullType) !== 0).length > 1;
}

/** A `oneOf` whose `null` is a branch like the others. */
function addUndissolved(shape: Shape, { pointer }: Site, all: Site[]): void {
  const branches = all.map((branch): Node => [branch]);
  shape.unions.push({ kind: 'oneOf', pointer, branches, nullable: false, plain: undefined });
}

/** Replaces each branch that has only an `anyOf` with the branches of this `anyOf`. */
function flatten(branches: Site[]): Site[] {
  return branches.flatMap((branch) => {
    const { raw, pointer } = branch;
    const isUnion = isObject(raw) && 'anyOf' in raw && Object.keys(raw).length === 1;
    return isUnion ? flatten(itemsAt({ raw: raw.anyOf, pointer: `${pointer}/anyOf` })) : [branch];
  });
}

function isNull({ raw }: Site): boolean {
  if (!isObject(raw)) return false;
  const keywords = Object.keys(raw).filter((keyword) => !annotations.has(keyword));
  return keywords.length === 1 && (raw.type === 'null' || raw.const === null);
}

/** @returns the branches as one shape without a union; `undefined` when there is no such shape */
function mergeBranches(kind: Union['kind'], branches: readonly Shape[], pointer: string): Shape | undefined {
  const [only, ...others] = branches;
  if (only !== undefined && others.length === 0) return copy(only);
  const merged = emptyShape(pointer);
  merged.types = noType;
  const lists = branches.map(valuesOf);
  if (lists.every((list) => list !== undefined)) {
    merged.values = { pointer, list: kind === 'anyOf' ? distinct(lists.flat()) : single(lists) };
  } else if (!branches.every(isPlain) || overlap(branches)) {
    return undefined;
  }
  for (const branch of branches) {
    const types = merged.types | branch.types;
    conjoin(merged, { ...branch, values: undefined });
    merged.types = types;
  }
  merged.typePointer ??= pointer;
  return merged;
}

function distinct(list: readonly unknown[]): unknown[] {
  return [...new Map(list.map((value) => [JSON.stringify(value), value])).values()];
}

/** The values that are in one list only. */
function single(lists: readonly (readonly unknown[])[]): unknown[] {
  const all = lists.flatMap(distinct);
  const count = (value: unknown) => all.filter((other) => JSON.stringify(other) === JSON.stringify(value)).length;
  return all.filter((value) => count(value) === 1);
}

/** A copy that may be changed. */
function copy(shape: Shape): Shape {
  const result = emptyShape(shape.pointer);
  conjoin(result, shape);
  return result;
}

/** The values of a shape that is nothing but a list of them. */
function valuesOf({ values, types, entries, unions, properties, required }: Shape): readonly unknown[] | undefined {
  if (![...entries.keys()].every((keyword) => annotations.has(keyword))) return undefined;
  if (unions.length > 0 || properties.size > 0 || required.size > 0) return undefined;
  if (values !== undefined) return values.list;
  if (types === noType || !isSubset(types, booleanType | nullType)) return undefined;
  return [true, false, null].filter((value) => isSubset(typeOf(value), types));
}

/** Keywords that apply to values of one type only. */
const typed = new Set(
  `minLength maxLength pattern format minimum maximum exclusiveMinimum exclusiveMaximum multipleOf
   items minItems maxItems uniqueItems
   minProperties maxProperties additionalProperties patternProperties propertyNames dependentRequired`.split(/\s+/),
);

/** Whether the shape is a list of types, with no keywords but those of its types. */
function isPlain(shape: Shape): boolean {
  if (shape.types === anyType) return false;
  if (shape.values !== undefined || shape.unions.length > 0) return false;
  return [...shape.entries.keys()].every((keyword) => annotations.has(keyword) || typed.has(keyword));
}

/** Whether two of the shapes share a type other than `null`. */
function overlap(shapes: readonly Shape[]): boolean {
  let seenTypes = noType;
  for (const { types } of shapes) {
    if ((seenTypes & types & ~nullType) !== 0) return true;
    seenTypes |= types;
  }
  return false;
}
