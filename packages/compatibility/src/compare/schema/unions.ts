/** `anyOf` and `oneOf`: which branches there are. */
import { equal } from '../../model/json.ts';
import { demandsNothing, type Shape, type Union } from '../../model/shape.ts';
import { isSeveral } from '../../model/types.ts';
import { type Branches, matchBranches } from './branches.ts';
import { emit, emitConstraint, nameOf, type Pair } from './pair.ts';

/** The pair in which a union of plain types is written as a list of types, where the other side is such a list. */
export function withoutPlainUnion(pair: Pair): Pair {
  const { before, after } = pair;
  if (isTypeList(before)) return { ...pair, after: onlyUnion(after)?.plain ?? after };
  if (isTypeList(after)) return { ...pair, before: onlyUnion(before)?.plain ?? before };
  return pair;
}

/** @returns `explained` when a schema became a branch of a new union, or a union became one of its branches */
export function compareUnions(pair: Pair): 'explained' | 'continue' {
  const { before, after, beforeNode, afterNode } = pair;
  const [oldUnions, newUnions] = [before.unions, after.unions];
  const [oldUnion, newUnion] = [onlyUnion(before), onlyUnion(after)];
  if (oldUnions.length === 0 && newUnion !== undefined && demandsAnything(before)) {
    const single = { ...newUnion, pointer: before.pointer, branches: [beforeNode], nullable: false };
    compareBranches(pair, single, newUnion);
    return 'explained';
  }
  if (newUnions.length === 0 && oldUnion !== undefined && demandsAnything(after)) {
    const single = { ...oldUnion, pointer: after.pointer, branches: [afterNode], nullable: false };
    compareBranches(pair, oldUnion, single);
    return 'explained';
  }
  for (const [before, after] of matchUnions(oldUnions, newUnions)) compareUnion(pair, before, after);
  return 'continue';
}

/** Pairs the unions that are written alike, and then the others in their order. */
function matchUnions(
  before: readonly Union[],
  after: readonly Union[],
): (readonly [Union | undefined, Union | undefined])[] {
  const added = [...after];
  const matched: [Union, Union][] = [];
  const removed = before.filter((union) => {
    const index = added.findIndex((other) => other.kind === union.kind && equal(rawsOf(other), rawsOf(union)));
    const [match] = index < 0 ? [] : added.splice(index, 1);
    if (match !== undefined) matched.push([union, match]);
    return match === undefined;
  });
  const length = Math.max(removed.length, added.length);
  const others = Array.from({ length }, (_, index) => [removed[index], added[index]] as const);
  return [...matched, ...others];
}

/** The union of a shape that requires nothing else. */
function onlyUnion(shape: Shape): Union | undefined {
  return shape.unions.length === 1 && demandsNothing(shape) ? shape.unions[0] : undefined;
}

function demandsAnything(shape: Shape): boolean {
  return shape.typePointer !== undefined || shape.properties.size > 0;
}

/** Whether the shape is written as a list of types, `null` aside. */
function isTypeList({ types, typePointer, unions }: Shape): boolean {
  return unions.length === 0 && typePointer !== undefined && isSeveral(types);
}

/** Compares two unions next to other keywords. An added union is an added constraint. */
function compareUnion(pair: Pair, oldUnion: Union | undefined, newUnion: Union | undefined): void {
  if (oldUnion !== undefined && newUnion !== undefined) compareBranches(pair, oldUnion, newUnion);
  else if (newUnion !== undefined) emitUnion(pair, 'constraint-tightened', newUnion, [undefined, rawsOf(newUnion)]);
  else if (oldUnion !== undefined) emitUnion(pair, 'constraint-loosened', oldUnion, [rawsOf(oldUnion), undefined]);
}

function emitUnion(
  pair: Pair,
  rule: 'constraint-tightened' | 'constraint-loosened',
  { kind, pointer }: Union,
  [before, after]: [unknown, unknown],
): void {
  emit(pair, rule, { pointer, subject: `\`${kind}\` of ${nameOf(pair)}`, before, after });
}

function rawsOf({ branches }: Union): unknown[] {
  return branches.map((branch) => branch[0].raw);
}

function compareBranches(pair: Pair, oldUnion: Union, newUnion: Union): void {
  if (oldUnion.kind !== newUnion.kind) {
    // Exactly one branch of a `oneOf` may match, but any number of an `anyOf`.
    const change = newUnion.kind === 'oneOf' ? 'tightened' : 'loosened';
    emitConstraint(pair, newUnion.kind, change, { before: oldUnion.kind, after: newUnion.kind });
  }
  if (oldUnion.nullable !== newUnion.nullable) {
    emit(pair, newUnion.nullable ? 'type-widened' : 'type-narrowed', {
      pointer: newUnion.pointer,
      subject: nameOf(pair),
      before: oldUnion.nullable ? 'null' : undefined,
      after: newUnion.nullable ? 'null' : undefined,
    });
  }
  const branches = matchBranches(pair, oldUnion.branches, newUnion.branches);
  for (const [oldBranch, newBranch] of branches.matched) pair.walk.visit(oldBranch, newBranch, pair.vertex);
  emitBranches(pair, branches, newUnion.pointer);
}

/** Reports the branches without a counterpart; a removed and an added one together are a replacement. */
function emitBranches(pair: Pair, { removed, added }: Branches, pointer: string): void {
  for (let index = 0; index < Math.max(removed.length, added.length); index++) {
    const [oldBranch, newBranch] = [removed[index], added[index]];
    const change = oldBranch === undefined ? 'added' : newBranch === undefined ? 'removed' : 'replaced';
    emit(pair, `union-branch-${change}`, {
      pointer: (newBranch ?? oldBranch)?.[0].pointer ?? pointer,
      subject: nameOf(pair),
      before: oldBranch?.[0].raw,
      after: newBranch?.[0].raw,
    });
  }
}
