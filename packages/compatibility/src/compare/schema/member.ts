/** A keyword whose value is the schema of a part: `items`, `contains`, `propertyNames`. */
import type { Entry } from '../../model/shape.ts';
import { emitConstraint, type Pair } from './pair.ts';

export function compareMember(pair: Pair, keyword: string): void {
  const [before, after] = [pair.before.entries.get(keyword), pair.after.entries.get(keyword)];
  if (before !== undefined && after !== undefined) pair.walk.visit(before, after, pair.vertex);
  else {
    const [removed, added] = [demandOf(before), demandOf(after)];
    if (added !== undefined) emitConstraint(pair, keyword, 'tightened', { before: undefined, after: added.raw });
    if (removed !== undefined) emitConstraint(pair, keyword, 'loosened', { before: removed.raw, after: undefined });
  }
}

/** The first schema that does not accept everything. */
function demandOf(entries: readonly Entry[] = []): Entry | undefined {
  return entries.find(({ raw }) => raw !== true && JSON.stringify(raw) !== '{}');
}
