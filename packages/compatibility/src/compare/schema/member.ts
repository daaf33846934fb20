/** A keyword whose value is the schema of a part: `items`, `contains`, `propertyNames`. */
import { emitConstraint, entriesOf, type Pair } from './pair.ts';

export function compareMember(pair: Pair, keyword: string): void {
  const [oldEntries, newEntries] = entriesOf(pair, keyword);
  if (oldEntries.length > 0 && newEntries.length > 0) {
    pair.walk.visit(oldEntries, newEntries, pair.vertex);
    return;
  }
  const demandsNothing = [...oldEntries, ...newEntries].every(
    ({ raw }) => raw === true || JSON.stringify(raw) === '{}',
  );
  if (demandsNothing) return;
  const change = oldEntries.length === 0 ? 'tightened' : 'loosened';
  emitConstraint(pair, keyword, change, { before: oldEntries[0]?.raw, after: newEntries[0]?.raw });
}
