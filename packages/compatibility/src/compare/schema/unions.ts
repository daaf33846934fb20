/** `anyOf` and `oneOf`: which branches there are. */
import { demandsNothing, type Node, type Shape, type Union } from '../../model/shape.ts';
import { isSeveral } from '../../model/types.ts';
import { labelOf } from '../label.ts';
import { type Branches, matchBranches } from './branches.ts';
import { emitConstraint } from './constraints.ts';
import type { Pair } from './index.ts';

/** @returns `explained` when a schema became a branch of a new union, or a union became one of its branches */
export function compareUnions(pair: Pair): 'explained' | 'continue' {
  const { before, after, beforeNode, afterNode } = pair;
  // A list of types on one side, and on the other a union of just such types.
  const plain = before.unions.length === 0 && isList(before) ? onlyUnion(after)?.plain : undefined;
  const flat = after.unions.length === 0 && isList(after) ? onlyUnion(before)?.plain : undefined;
  if (plain !== undefined || flat !== undefined) {
    pair.compare({ ...pair, before: flat ?? before, after: plain ?? after });
    return 'explained';
  }
  const [old, fresh] = [before.unions, after.unions];
  const [wrapped, unwrapped] = [onlyUnion(after), onlyUnion(before)];
  if (old.length === 0 && wrapped !== undefined) {
    if (demandsAnything(before)) {
      compareBranches(pair, { ...wrapped, pointer: before.pointer, branches: [beforeNode], nullable: false }, wrapped);
      return 'explained';
    }
  } else if (fresh.length === 0 && unwrapped !== undefined) {
    if (demandsAnything(after)) {
      const single = { ...unwrapped, pointer: after.pointer, branches: [afterNode], nullable: false };
      compareBranches(pair, unwrapped, single);
      return 'explained';
    }
  }
  for (let index = 0; index < Math.max(old.length, fresh.length); index++) {
    const [one, other] = [old[index], fresh[index]];
    if (one !== undefined && other !== undefined) compareBranches(pair, one, other);
    else emitUnion(pair, one, other);
  }
  return 'continue';
}

/** The union of a shape that is nothing else. */
function onlyUnion(shape: Shape): Union | undefined {
  return shape.unions.length === 1 && demandsNothing(shape) ? shape.unions[0] : undefined;
}

function demandsAnything(shape: Shape): boolean {
  return shape.typePointer !== undefined || shape.properties.size > 0;
}

/** Whether the shape names more than one type, `null` aside. */
function isList({ types, typePointer }: Shape): boolean {
  return typePointer !== undefined && isSeveral(types);
}

/** A union beside other keywords is one more demand. */
function emitUnion(pair: Pair, one: Union | undefined, other: Union | undefined): void {
  const raws = (union: Union | undefined) => union?.branches.map((branch) => branch[0]?.raw);
  const { kind, pointer } = other ?? one ?? { kind: 'anyOf', pointer: pair.after.pointer };
  pair.walk.emit(pair.here, one === undefined ? 'constraint-tightened' : 'constraint-loosened', {
    pointer,
    subject: `The ${kind} of \`${labelOf(pair.after.pointer)}\``,
    before: raws(one),
    after: raws(other),
  });
}

function compareBranches(pair: Pair, old: Union, fresh: Union): void {
  const { walk, here } = pair;
  if (old.kind !== fresh.kind && old.branches.length > 1 && fresh.branches.length > 1) {
    // Of `oneOf` exactly one branch may hold, of `anyOf` several.
    const change = fresh.kind === 'oneOf' ? 'tightened' : 'loosened';
    emitConstraint(pair, fresh.kind, change, { before: old.kind, after: fresh.kind });
  }
  if (old.nullable !== fresh.nullable) {
    walk.emit(here, fresh.nullable ? 'type-widened' : 'type-changed', {
      pointer: fresh.pointer,
      subject: `\`null\` in \`${labelOf(pair.after.pointer)}\``,
      before: old.nullable,
      after: fresh.nullable,
    });
  }
  const { matched, gone, added } = matchBranches(pair, old.branches, fresh.branches);
  for (const [one, other] of matched) walk.visit(one, other, here);
  emitBranches(pair, { gone, added }, fresh.pointer);
}

function emitBranches(pair: Pair, { gone, added }: Pick<Branches, 'gone' | 'added'>, pointer: string): void {
  const subject = `\`${labelOf(pair.after.pointer)}\``;
  for (let index = 0; index < Math.max(gone.length, added.length); index++) {
    const [one, other] = [gone[index], added[index]];
    const kind = one === undefined ? 'added' : other === undefined ? 'removed' : 'replaced';
    pair.walk.emit(pair.here, `union-branch-${kind}`, {
      pointer: place(other ?? one) ?? pointer,
      subject,
      before: one?.[0]?.raw,
      after: other?.[0]?.raw,
    });
  }
}

function place(node: Node | undefined): string | undefined {
  return node?.[0]?.pointer;
}
