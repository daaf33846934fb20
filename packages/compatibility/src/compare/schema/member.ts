/** A keyword whose value is the schema of a part: `items`, `contains`, `propertyNames`. */
import type { Entry } from '../../model/shape.ts';
import { emitConstraint, type Pair } from './pair.ts';

/** @param isDemand whether a schema demands something of the whole; default: one that does not accept everything */
export function compareMember(pair: Pair, keyword: string, isDemand: (entry: Entry) => boolean = isNarrow): void {
  const [before, after] = [pair.before.entries.get(keyword), pair.after.entries.get(keyword)];
  if (before !== undefined && after !== undefined) pair.walk.visit(before, after, pair.vertex);
  else {
    const [removed, added] = [before?.find(isDemand), after?.find(isDemand)];
    if (added !== undefined) emitConstraint(pair, keyword, 'tightened', { before: undefined, after: added.raw });
    if (removed !== undefined) emitConstraint(pair, keyword, 'loosened', { before: removed.raw, after: undefined });
  }
}

function isNarrow({ raw }: Entry): boolean {
  return raw !== true && JSON.stringify(raw) !== '{}';
}
