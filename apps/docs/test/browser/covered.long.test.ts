import type { BrowserContextOptions, Page } from '@xs2a/browser';
import { afterAll, describe, expect, it } from 'vitest';
import { ownPages, pages } from '../built/site.ts';
import { coveredLines, coversOf } from './covered.ts';
import { openSite } from './open-site.ts';

const { home, browser, close } = await openSite();
afterAll(close);

const reference = ['createrisk', 'listrisks', 'downloadfactsheet'].map((id) => `reference/index.html#/risks/${id}`);
/** Pages with code that are drawn by others. The test of every page looks at the first lines of our own. */
const withCode = pages
  .filter((page) => !ownPages.includes(page) && page.elements.some(({ tagName }) => tagName === 'pre'))
  .map(({ path }) => path);

async function inPage(
  path: string,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    await page.goto(`${home}/${path}`);
    await page.locator('html:not(.arriving) main pre').filter({ visible: true }).first().waitFor();
    await look(page);
  } finally {
    await context.close();
  }
}

describe.each([390, 1440])('the first line of a sample is not covered, %i pixels wide', (width) => {
  const viewport = { width, height: 900 };

  it.each([...withCode, ...reference])('light: %s', async (path) => {
    await inPage(path, { viewport, colorScheme: 'light' }, async (page) => {
      expect(await coveredLines(page)).toEqual([]);
    });
  });

  it.each(['guides/verify.html', ...reference])('dark: %s', async (path) => {
    await inPage(path, { viewport, colorScheme: 'dark' }, async (page) => {
      expect(await coveredLines(page)).toEqual([]);
    });
  });
});

it('the sample that stays beside a long operation is not below the header', async () => {
  const viewport = { width: 1440, height: 900 };
  await inPage('reference/index.html#/risks/createrisk', { viewport }, async (page) => {
    const block = page.locator('.panel-request-samples pre').first();
    await block.waitFor();
    const before = (await block.boundingBox())?.y ?? 0;
    await page.mouse.move(700, 500);
    await page.mouse.wheel(0, 800);
    await expect.poll(async () => (await block.boundingBox())?.y).toBeLessThan(before);
    expect(await coversOf(block)).toEqual([]);
  });
});

describe('a covered line is noticed', () => {
  const cover = (style: string) => `<div class="copy" style="position: absolute; background: red; ${style}"></div>`;

  it.each([
    [
      'by a button at its end',
      cover('top: 0; right: 0; width: 40px; height: 20px'),
      ['div.copy covers first line of code'],
    ],
    ['by what is shown above it', cover('top: -20px; left: 0; right: 0; height: 22px'), []],
    ['by what is on its second line', cover('top: 24px; right: 0; width: 40px; height: 20px'), []],
  ])('%s', async (_, html, want) => {
    const page = await browser.newPage();
    const frame = 'position: relative; width: 150px; margin: 60px 0; font: 16px/24px monospace';
    await page.setContent(
      `<main><div style="${frame}"><pre style="margin: 0">first line of code\nsecond line of code</pre>${html}</div></main>`,
    );
    expect(await coveredLines(page)).toEqual(want);
    await page.close();
  });
});
