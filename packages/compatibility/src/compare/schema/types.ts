/** The data type of a value. */
import type { Shape } from '../../model/shape.ts';
import type { Shapes } from '../../model/shapes.ts';
import { isSubset, noType, nullType, type TypeSet, typeNames } from '../../model/types.ts';
import { emit, nameOf, type Pair } from './pair.ts';

export function compareTypes(pair: Pair): void {
  const { walk, before, after } = pair;
  if (before.types === after.types) return;
  const [oldTypes, newTypes] = [effectiveTypes(before, walk.base), effectiveTypes(after, walk.revision)];
  if (oldTypes === newTypes) return;
  const isNarrowed = isSubset(newTypes, oldTypes) && newTypes !== noType;
  emit(pair, isSubset(oldTypes, newTypes) ? 'type-widened' : isNarrowed ? 'type-narrowed' : 'type-changed', {
    pointer: after.typePointer ?? before.typePointer ?? after.pointer,
    subject: nameOf(pair),
    before: typeNames(oldTypes),
    after: typeNames(newTypes),
  });
}

/** The types that the shape and its unions permit together. */
function effectiveTypes(shape: Shape, shapes: Shapes): TypeSet {
  let types = shape.types;
  for (const { branches, nullable } of shape.unions) {
    let union = nullable ? nullType : noType;
    for (const branch of branches) union |= shapes.of(branch).types;
    types &= union;
  }
  return types;
}
