/** Items of an array. */
import { itemsAt, member } from '../../model/json.ts';
import type { Entry, Node, Shape } from '../../model/shape.ts';
import { compareMember } from './member.ts';
import { emitConstraint, entriesOf, type Pair } from './pair.ts';

export function compareItems(pair: Pair): void {
  if (reachOf(pair.before) !== reachOf(pair.after)) pair.vertex.isInDoubt = true;
  compareMember(pair, 'items');
  comparePrefix(pair);
  compareContains(pair);
}

/** The first position to which each `items` applies: the one behind the `prefixItems` of its own schema. */
function reachOf({ entries }: Shape): string {
  const positions = (entries.get('items') ?? []).map(({ schema }) => itemsAt(member(schema, 'prefixItems')).length);
  return positions.sort().join();
}

/** `prefixItems`, position by position. */
function comparePrefix(pair: Pair): void {
  const [oldItems, newItems] = entriesOf(pair, 'prefixItems').map(prefixOf) as [Node[], Node[]];
  for (const [index, oldItem] of oldItems.entries()) {
    const newItem = newItems[index];
    if (newItem !== undefined) pair.walk.visit(oldItem, newItem, pair.vertex);
  }
  if (oldItems.length === newItems.length) return;
  emitConstraint(pair, 'prefixItems', oldItems.length < newItems.length ? 'tightened' : 'loosened', {
    before: oldItems.map((item) => item[0].raw),
    after: newItems.map((item) => item[0].raw),
  });
}

function prefixOf(entries: Entry[]): Node[] {
  return entries.flatMap((entry) => itemsAt(entry).map((item) => [item]));
}

/** With `maxContains`, a schema that matches more items admits fewer arrays: any difference of it is a break. */
function compareContains(pair: Pair): void {
  const [before, after] = [pair.before.entries.get('contains'), pair.after.entries.get('contains')];
  const isBounded = pair.before.entries.has('maxContains') || pair.after.entries.has('maxContains');
  if (before === undefined || after === undefined || !isBounded) {
    // It demands an item, even where every item matches.
    compareMember(pair, 'contains', () => true);
    return;
  }
  if (pair.walk.areEquivalent(before, after)) return;
  emitConstraint(pair, 'contains', 'changed', { before: before[0].raw, after: after[0].raw });
}
