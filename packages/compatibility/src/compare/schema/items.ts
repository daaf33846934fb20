/** Items of an array. */
import { itemsAt } from '../../model/json.ts';
import type { Node, Shape } from '../../model/shape.ts';
import { emitConstraint } from './constraints.ts';
import type { Pair } from './index.ts';
import { compareMember } from './member.ts';

export function compareItems(pair: Pair): void {
  compareMember(pair, 'items');
  comparePrefix(pair);
  compareContains(pair);
}

/** `prefixItems`, position by position. */
function comparePrefix(pair: Pair): void {
  const [old, fresh] = [prefixOf(pair.before), prefixOf(pair.after)];
  for (const [index, node] of old.entries()) {
    const revised = fresh[index];
    if (revised !== undefined) pair.walk.visit(node, revised, pair.here);
  }
  if (old.length === fresh.length) return;
  emitConstraint(pair, 'prefixItems', old.length < fresh.length ? 'tightened' : 'loosened', {
    before: old.map((node) => node[0]?.raw),
    after: fresh.map((node) => node[0]?.raw),
  });
}

function prefixOf(shape: Shape): Node[] {
  return (shape.entries.get('prefixItems') ?? []).flatMap((entry) => itemsAt(entry).map((site) => [site]));
}

/** An upper bound of how many items match turns the direction round: then any difference of the schema is a break. */
function compareContains(pair: Pair): void {
  const { walk, before, after } = pair;
  const [old, fresh] = [before.entries.get('contains'), after.entries.get('contains')];
  const isBounded = before.entries.has('maxContains') || after.entries.has('maxContains');
  if (old === undefined || fresh === undefined || !isBounded) {
    compareMember(pair, 'contains');
    return;
  }
  if (walk.areEquivalent(old, fresh)) return;
  emitConstraint(pair, 'contains', 'changed', { before: old[0]?.raw, after: fresh[0]?.raw });
}
