/** Extensions that mean nothing to the callers of an API: their changes are counted, and not rated. */
import type { Fact } from '../compare/fact.ts';
import { keysOf } from '../model/json.ts';
import type { Ignored } from './change.ts';

/**
 * Takes the changes of ignored extensions out of the facts.
 *
 * @param reasons why each extension is ignored, by its name
 */
export function ignore(
  facts: readonly Fact[],
  reasons: Readonly<Record<string, string>>,
): { facts: Fact[]; ignored: Ignored[] } {
  const counts = new Map<string, number>();
  const rest = facts.filter(({ rule, pointer }) => {
    const name = keysOf(pointer).at(-1) ?? '';
    if (rule !== 'unknown-keyword' || !Object.hasOwn(reasons, name)) return true;
    counts.set(name, (counts.get(name) ?? 0) + 1);
    return false;
  });
  const ignored = [...counts].map(([extension, changes]) => ({ extension, reason: reasons[extension] ?? '', changes }));
  return { facts: rest, ignored };
}
