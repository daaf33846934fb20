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
 * - otherwise a union, without nested unions of the same kind and without `null`
 */
export function addUnion(shape: Shape, kind: Union['kind'], site: Site, shapeOf: ShapeOf): void {
  const all = flatten(kind, itemsAt(site));
  if (all.length === 0) return;
  const branches = all.filter((branch) => !isNull(branch)).map((branch): Node => [branch]);
  const nullable = branches.length < all.length;
  const merged = mergeBranches(branches.map(shapeOf), site.pointer);
  if (merged !== undefined && nullable) addNull(merged);
  // An object stays a branch of the union, where it may have a name.
  const isUnion = merged === undefined || (branches.length > 1 && (merged.types & objectType) !== 0);
  if (isUnion) shape.unions.push({ kind, pointer: site.pointer, branches, nullable, plain: merged });
  else conjoin(shape, merged);
}

/** Replaces branches that are nothing but a union of the same kind by the branches of that union. */
function flatten(kind: Union['kind'], branches: Site[]): Site[] {
  return branches.flatMap((branch) => {
    const { raw, pointer } = branch;
    const isUnion = isObject(raw) && kind in raw && Object.keys(raw).length === 1;
    return isUnion ? flatten(kind, itemsAt({ raw: raw[kind], pointer: `${pointer}/${kind}` })) : [branch];
  });
}

function isNull({ raw }: Site): boolean {
  if (!isObject(raw)) return false;
  const keywords = Object.keys(raw).filter((keyword) => !annotations.has(keyword));
  return keywords.length === 1 && (raw.type === 'null' || raw.const === null);
}

/** @returns the branches as one shape without a union; `undefined` when there is no such shape */
function mergeBranches(branches: readonly Shape[], pointer: string): Shape | undefined {
  const [only, ...others] = branches;
  if (only !== undefined && others.length === 0) return copy(only);
  const merged = emptyShape(pointer);
  merged.types = noType;
  const lists = branches.map(valuesOf);
  if (lists.every((list) => list !== undefined)) {
    const list = lists.flat();
    merged.values = { pointer, list: [...new Map(list.map((value) => [JSON.stringify(value), value])).values()] };
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

/** A copy that may be changed. */
function copy(shape: Shape): Shape {
  const result = emptyShape(shape.pointer);
  conjoin(result, shape);
  return result;
}

/** The values of a shape that is nothing but a list of them. */
function valuesOf({ values, types, entries }: Shape): readonly unknown[] | undefined {
  if (![...entries.keys()].every((keyword) => annotations.has(keyword))) return undefined;
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
