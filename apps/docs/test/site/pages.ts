import type { BrowserContext } from '@xs2a/browser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenSite, openSite } from '../browser/open-site.ts';
import { openTab, overflowOf, shiftsOf, type Visit, violationsOf, watchShifts } from '../browser/visit.ts';
import { pages } from '../built/site.ts';

const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } };

/** Tests of every page of the site in one look, served from a folder of a server. */
export function describeEveryPage(size: keyof typeof sizes, colorScheme: 'light' | 'dark'): void {
  let site: OpenSite;
  let context: BrowserContext;

  beforeAll(async () => {
    site = await openSite();
    context = await site.browser.newContext({ viewport: sizes[size], colorScheme });
    await watchShifts(context);
  });
  afterAll(() => site.close());

  async function visit(path: string): Promise<Visit> {
    const tab = await openTab(context, site.home);
    await tab.page.goto(`${site.home}/${path}`, { waitUntil: 'networkidle' });
    return tab;
  }

  describe(`every page on a ${size}, ${colorScheme}`, () => {
    it.each(pages.map(({ path }) => path))('%s', async (path) => {
      const { page, problems } = await visit(path);
      const shifts = await shiftsOf(page);
      const overflow = await overflowOf(page);
      const violations = await violationsOf(page);
      await page.close();
      expect({ problems, shifts, overflow, violations }).toEqual({
        problems: [],
        shifts: 0,
        overflow: 0,
        violations: [],
      });
    });
  });
}
