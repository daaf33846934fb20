/** Dissolves the unions that are only another notation for a type or an enum. */
import { isObject, itemsAt, type Site } from './json.ts';
import { annotations, type Node, type Shape, type Union } from './shape.ts';
import { addNull, conjoin, emptyShape, type Shapes } from './shapes.ts';
import { anyType, booleanType, isSubset, noType, nullType, objectType, typeOf } from './types.ts';

/**
 * Adds an `anyOf` or `oneOf` to a shape.
 *
 * - one branch: the branch itself; one branch and `null`: the branch, nullable
 * - branches that only list values: one list of values
 * - branches of different types, none of them an object: one list of types
 * - else a union, in which nested unions of the same kind and `null` are dissolved
 */
export function addUnion(shapes: Shapes, shape: Shape, kind: Union['kind'], site: Site): void {
  const all = flatten(kind, itemsAt(site));
  const branches = all.filter((branch) => !isNull(branch)).map((branch): Node => [branch]);
  const nullable = branches.length < all.length;
  const merged = mergeBranches(shapes, branches, site.pointer);
  if (merged !== undefined && nullable) addNull(merged);
  // An object keeps its place in the union, because there it may have a name.
  const isNamed = branches.length > 1 && merged !== undefined && (merged.types & objectType) !== 0;
  if (merged !== undefined && !isNamed) conjoin(shape, merged);
  else if (branches.length > 0 || nullable) {
    shape.unions.push({ kind, pointer: site.pointer, branches, nullable, plain: merged });
  }
}

/** Branches that are themselves nothing but a union of the same kind are replaced by its branches. */
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

function mergeBranches(shapes: Shapes, branches: Node[], pointer: string): Shape | undefined {
  const members = branches.map((branch) => shapes.of(branch));
  const [only] = members;
  if (only !== undefined && members.length === 1) return copy(only);
  if (members.length === 0) return undefined;
  const merged = emptyShape(pointer);
  merged.types = noType;
  const lists = members.map(valuesOf);
  if (lists.every((list) => list !== undefined)) {
    const list = lists.flat();
    merged.values = { pointer, list: [...new Map(list.map((value) => [JSON.stringify(value), value])).values()] };
  } else if (!members.every(isPlain) || overlap(members)) {
    return undefined;
  }
  for (const member of members) {
    const types = merged.types | member.types;
    conjoin(merged, { ...member, values: undefined });
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

/** The values, if the shape is nothing but a list of them. */
function valuesOf({ values, types, entries }: Shape): readonly unknown[] | undefined {
  if (![...entries.keys()].every((keyword) => annotations.has(keyword))) return undefined;
  if (values !== undefined) return values.list;
  if (types === noType || !isSubset(types, booleanType | nullType)) return undefined;
  return [true, false, null].filter((value) => isSubset(typeOf(value), types));
}

/** Keywords that say nothing about values of another type than theirs. */
const typed = new Set(
  `minLength maxLength pattern format minimum maximum exclusiveMinimum exclusiveMaximum multipleOf
   items minItems maxItems uniqueItems
   minProperties maxProperties additionalProperties patternProperties propertyNames dependentRequired`.split(/\s+/),
);

function isPlain(shape: Shape): boolean {
  if (shape.types === anyType) return false;
  if (shape.values !== undefined || shape.unions.length > 0) return false;
  return [...shape.entries.keys()].every((keyword) => annotations.has(keyword) || typed.has(keyword));
}

function overlap(members: Shape[]): boolean {
  let seen = noType;
  for (const { types } of members) {
    if ((seen & types & ~nullType) !== 0) return true;
    seen |= types;
  }
  return false;
}
