/** A keyword whose value is a schema of something inside: `items`, `contains`, `propertyNames`. */
import { emitConstraint } from './constraints.ts';
import type { Pair } from './index.ts';

export function compareMember(pair: Pair, keyword: string): void {
  const [old, fresh] = [pair.before.entries.get(keyword), pair.after.entries.get(keyword)];
  if (old === undefined && fresh === undefined) return;
  if (old !== undefined && fresh !== undefined) {
    pair.walk.visit(old, fresh, pair.here);
    return;
  }
  const isNothing = [...(old ?? []), ...(fresh ?? [])].every(({ raw }) => raw === true || JSON.stringify(raw) === '{}');
  if (isNothing) return;
  const change = old === undefined ? 'tightened' : 'loosened';
  emitConstraint(pair, keyword, change, { before: old?.[0]?.raw, after: fresh?.[0]?.raw });
}
