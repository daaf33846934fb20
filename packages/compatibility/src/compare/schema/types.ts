/** The data type of a value. */
import type { Shape } from '../../model/shape.ts';
import type { Shapes } from '../../model/shapes.ts';
import { isSubset, noType, type TypeSet, typeNames } from '../../model/types.ts';
import { labelOf } from '../label.ts';
import type { Pair } from './index.ts';

export function compareTypes({ walk, here, before, after }: Pair): void {
  if (before.types === after.types) return;
  const [one, other] = [effectiveTypes(before, walk.base), effectiveTypes(after, walk.revision)];
  if (one === other) return;
  walk.emit(here, isSubset(one, other) ? 'type-widened' : 'type-changed', {
    pointer: after.typePointer ?? before.typePointer ?? after.pointer,
    subject: `\`${labelOf(after.pointer)}\``,
    before: typeNames(one),
    after: typeNames(other),
  });
}

/** The types that the shape and its unions permit together. */
function effectiveTypes(shape: Shape, shapes: Shapes): TypeSet {
  let types = shape.types;
  for (const { branches, nullable } of shape.unions) {
    let union = nullable ? 1 : noType;
    for (const branch of branches) union |= shapes.of(branch).types;
    types &= union;
  }
  return types;
}
