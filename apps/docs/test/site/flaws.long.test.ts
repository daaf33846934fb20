import type { Page } from '@xs2a/browser';
import { flawsOf } from '@xs2a/browser/flaws';
import { afterAll, describe, expect, it } from 'vitest';
import { openSite } from '../browser/open-site.ts';
import { sizes } from './sizes.ts';

const { home, browser, close } = await openSite();
afterAll(close);

/** Shows something, and may name the only part of the page that is meant. */
type Show = (page: Page) => Promise<unknown>;

async function search(page: Page, query: string, result: string): Promise<void> {
  await page.goto(`${home}/guides/quick-start.html`);
  await page.keyboard.press('/');
  await page.getByRole('searchbox').fill(query);
  await page.locator('pagefind-modal').getByText(result).first().waitFor();
}

async function openReference(page: Page, route: string, heading = `[id="${route.slice(2)}"] h2`): Promise<void> {
  await page.goto(`${home}/reference/index.html${route}`);
  await page.locator(heading).first().waitFor();
  await page.getByTestId('page-actions').first().waitFor();
}

/** What is not simply a page. */
const states: readonly (readonly [name: string, show: Show])[] = [
  ['the search with results', (page) => search(page, 'webhook signature', 'Receive webhooks')],
  ['the search without results', (page) => search(page, 'xqzvw', 'No results for xqzvw')],
  [
    'the navigation',
    async (page) => {
      await page.goto(`${home}/guides/quick-start.html`);
      const menu = page.getByRole('button', { name: 'Menu' });
      if (await menu.isVisible()) await menu.click();
      return '#starlight__sidebar';
    },
  ],
  [
    'diagrams in words',
    async (page) => {
      await page.goto(`${home}/guides/risk.html`);
      for (const words of await page.locator('.diagram summary').all()) await words.click();
    },
  ],
  ['the top of the reference', (page) => openReference(page, '', 'main h1')],
  ['an operation', (page) => openReference(page, '#/verifications/createverification')],
  ['a schema', (page) => openReference(page, '#/schemas/risk')],
  ['Try it', (page) => page.goto(`${home}/try/index.html`, { waitUntil: 'networkidle' })],
  ['a missing page', (page) => page.goto(`${home}/guides/missing.html`)],
];

async function flawsIn(viewport: { width: number; height: number }, show: Show): Promise<string[]> {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
  try {
    const page = await context.newPage();
    const part = await show(page);
    return await flawsOf(page, typeof part === 'string' ? part : undefined);
  } finally {
    await context.close();
  }
}

describe.each(Object.entries(sizes))('on a %s, nothing is too wide, covered or cut off', (_, viewport) => {
  it.each(states)('%s', async (_name, show) => {
    expect(await flawsIn(viewport, show)).toEqual([]);
  });
});
