/** What `pnpm generators` and `pnpm validators` share: results are made again, and saved or compared. */
import { isDeepStrictEqual } from 'node:util';
import type { Bundle } from './bundles.ts';

interface Recording<Item, Result> {
  readonly items: readonly Item[];
  /** Names of those that are run; none for all. */
  readonly chosen: readonly string[];
  /** Only compares: nothing is saved. */
  readonly check: boolean;
  readResults(): Promise<Record<string, Result>>;
  saveResults(results: Record<string, Result>): Promise<void>;
  /** @returns the result, and what was printed by what failed */
  resultOf(item: Item): Promise<{ result: Result; log: string }>;
}

/**
 * Runs what is chosen, prints what came of it, and saves the results or compares them. Results of items that are gone go.
 *
 * @returns whether something failed, and, of a check, whether other results are committed
 */
export async function record<
  Item extends { name: string },
  Result extends { outcomes: Record<Bundle, Partial<Record<string, string>>> },
>(recording: Recording<Item, Result>): Promise<{ hasFailed: boolean; isStale: boolean }> {
  const { items, chosen, check } = recording;
  const committed = await recording.readResults();
  const isKnown = (name: string) => items.some((item) => item.name === name);
  const fresh = Object.fromEntries(Object.entries(committed).filter(([name]) => isKnown(name)));
  let hasFailed = false;
  for (const item of items.filter(({ name }) => chosen.length === 0 || chosen.includes(name))) {
    const { result, log } = await recording.resultOf(item);
    fresh[item.name] = result;
    const lines = Object.entries(result.outcomes).map(([bundle, outcomes]) => {
      const made = Object.entries(outcomes).map(([step, outcome]) => `${step} ${outcome}`);
      return `${item.name} ${bundle}: ${made.join(', ')}`;
    });
    console.log([...lines, log].filter(Boolean).join('\n'));
    hasFailed ||= log !== '';
  }
  if (!check) await recording.saveResults(fresh);
  return { hasFailed, isStale: check && !isDeepStrictEqual(fresh, committed) };
}
