import type { Page } from '@xs2a/browser';
import type { Repair } from '../../src/reference/shell/repair.ts';
import { violationsOf } from '../browser/visit.ts';

/** Draws a page with some repairs only, and shows it in every state that matters. */
export type WalkThrough = (drawn: readonly Repair[], look: (page: Page) => Promise<unknown>) => Promise<void>;

/** @returns the repairs of a page that are not needed (any more) */
export async function unneeded(repairs: readonly Repair[], walkThrough: WalkThrough): Promise<Repair[]> {
  const needed = new Set<Repair | undefined>();
  await walkThrough([], async (page) => {
    for (const index of await neededNow(page, repairs)) needed.add(repairs[index]);
  });
  // If one rule finds two defects, axe may name only the first, so the test leaves out one repair at a time.
  for (const hidden of repairs.filter((repair) => !needed.has(repair))) {
    const others = repairs.filter((repair) => repair !== hidden);
    await walkThrough(others, async (page) => {
      if ((await violationsOf(page)).some((violation) => violation.startsWith(`${hidden.rule}:`))) needed.add(hidden);
    });
  }
  return repairs.filter((repair) => !needed.has(repair));
}

/** @returns the indexes of the repairs that a page without any needs as it is now */
async function neededNow(page: Page, repairs: readonly Repair[]): Promise<number[]> {
  const violations = await violationsOf(page);
  return page.evaluate(
    ([all, broken]) => {
      const names = broken.flatMap((violation) => {
        const [rule = '', targets = ''] = violation.split(/: (.*)/s);
        return targets.split(', ').flatMap((target) => {
          try {
            return [...document.querySelectorAll(target)].map((element) => ({ rule, element }));
          } catch {
            return [];
          }
        });
      });
      return all.flatMap(({ rule, selector, set }, index) => {
        const own = [...document.querySelectorAll(selector)];
        const isNeeded =
          rule === 'keyboard'
            ? own.some((element) => Object.entries(set).some(([name, value]) => element.getAttribute(name) !== value))
            : names.some(
                (one) =>
                  one.rule === rule &&
                  own.some((element) => element.contains(one.element) || one.element.contains(element)),
              );
        return isNeeded ? [index] : [];
      });
    },
    [repairs, violations] as const,
  );
}
