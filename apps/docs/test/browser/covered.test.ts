import { afterAll, describe, expect, it } from 'vitest';
import { coveredLines } from './covered.ts';
import { openSite } from './open-site.ts';

const { home, browser, close } = await openSite();
afterAll(close);

const looks = [390, 1440].flatMap((width) => (['light', 'dark'] as const).map((scheme) => [width, scheme] as const));

describe.each(looks)('the first line of a sample is not covered, %i pixels wide, %s', (width, colorScheme) => {
  it.each(['guides/verify.html', 'reference/index.html#/risks/createrisk'])('%s', async (path) => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
    const page = await context.newPage();
    await page.goto(`${home}/${path}`);
    await page.locator('html:not(.arriving) main pre').first().waitFor();
    expect(await coveredLines(page)).toEqual([]);
    await context.close();
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
