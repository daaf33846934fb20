import type { BrowserContext } from '@xs2a/browser';
import { flawsOf } from '@xs2a/browser/flaws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coveredLines } from '../browser/covered.ts';
import { type OpenSite, openSite } from '../browser/open-site.ts';
import { colorRules, openTab, overflowOf, shiftsOf, turn, violationsOf, watchShifts } from '../browser/visit.ts';
import { ownPages, pages } from '../built/site.ts';
import { sizes } from './sizes.ts';

/** Tests of every page of the site in a window of one size, served from a folder of a server. */
export function describeEveryPage(size: keyof typeof sizes): void {
  let site: OpenSite;
  let context: BrowserContext;

  beforeAll(async () => {
    site = await openSite();
    context = await site.browser.newContext({ viewport: sizes[size], colorScheme: 'light', reducedMotion: 'reduce' });
    await watchShifts(context);
  });
  afterAll(() => site.close());

  describe(`on a ${size}, nothing is wrong with a page, and in the dark not with its colours`, () => {
    it.each(pages.map(({ path }) => path))('%s', async (path) => {
      const { page, problems } = await openTab(context, site.home);
      await page.goto(`${site.home}/${path}`, { waitUntil: 'networkidle' });
      // The reference is shown when all of it is drawn.
      await page.locator('html:not(.arriving)').waitFor();
      const shifts = await shiftsOf(page);
      const overflow = await overflowOf(page);
      const violations = await violationsOf(page);
      // The tests of reference and "Try it" look for these in many states.
      const isOwn = ownPages.some((own) => own.path === path);
      const flaws = isOwn ? await flawsOf(page) : [];
      await turn(page, 'dark');
      const inTheDark = await violationsOf(page, colorRules);
      // Last, because it leaves the mouse on a block.
      const covered = isOwn ? await coveredLines(page) : [];
      await page.close();
      expect({ problems, shifts, overflow, violations, flaws, inTheDark, covered }).toEqual({
        problems: [],
        shifts: 0,
        overflow: 0,
        violations: [],
        flaws: [],
        inTheDark: [],
        covered: [],
      });
    });
  });
}
