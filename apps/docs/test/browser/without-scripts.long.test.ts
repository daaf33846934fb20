import type { Page } from '@xs2a/browser';
import { afterAll, describe, expect, it } from 'vitest';
import { openSite } from './open-site.ts';

const { home, browser, close } = await openSite();
afterAll(close);

const schemes = ['light', 'dark'] as const;

async function inPage<Result>(
  path: string,
  options: { colorScheme: 'light' | 'dark'; javaScriptEnabled: boolean; width?: number },
  look: (page: Page) => Promise<Result>,
): Promise<Result> {
  const { width = 1440, ...rest } = options;
  const context = await browser.newContext({ ...rest, viewport: { width, height: 900 } });
  try {
    const page = await context.newPage();
    await page.goto(`${home}/${path}`);
    return await look(page);
  } finally {
    await context.close();
  }
}

/** Colour and background of everything that a selector finds. */
function coloursOf(page: Page, selector: string): Promise<string[]> {
  return page.locator(selector).evaluateAll((elements) =>
    elements.map((element) => {
      const { color, backgroundColor } = getComputedStyle(element);
      return `${element.tagName} ${color} on ${backgroundColor}`;
    }),
  );
}

describe.each(schemes)('without scripts, a page is as %s as the system', (colorScheme) => {
  it.each([
    ['guides/verify.html', 'html, body, header, main, main :is(p, a, h2, pre, code, span, td)'],
    ['reference/plain.html', 'html, body, header, .site a, main :is(p, a, h2, code)'],
  ])('%s has the colours that it has with scripts', async (path, selector) => {
    const look = (javaScriptEnabled: boolean) =>
      inPage(path, { colorScheme, javaScriptEnabled }, (page) => coloursOf(page, selector));
    const colours = await look(false);
    expect(colours.length).toBeGreaterThan(50);
    expect(colours).toEqual(await look(true));
  });

  it('and its background is that of the scheme', async () => {
    for (const path of ['index.html', 'guides/verify.html', 'reference/index.html', 'try/index.html']) {
      const [background = ''] = await inPage(path, { colorScheme, javaScriptEnabled: false }, (page) =>
        page.locator('body').evaluateAll((bodies) => bodies.map((body) => getComputedStyle(body).backgroundColor)),
      );
      const [red = 0, green = 0, blue = 0] = (background.match(/[\d.]+/g) ?? []).map(Number);
      expect([path, red + green + blue > 3 * 128]).toEqual([path, colorScheme === 'light']);
    }
  });
});

describe.each([390, 1440])('without scripts, the reference can be read: %i pixels wide', (width) => {
  it.each([
    ['#/risks/createrisk', 'Create a risk'],
    ['#/webhooks/ontransactioncreated', 'Transaction created'],
    ['#/schemas/risk', 'Risk'],
    ['#/section/authentication', 'Authentication'],
    ['#operation/createRisk', 'Create a risk'],
    ['#operation/onTransactionCreated', 'Transaction created'],
    ['#schema/Risk', 'Risk'],
    ['#tag/Bank-users', 'Bank users'],
    ['#section/Authentication', 'Authentication'],
  ])('%s is at the top', async (hash, title) => {
    await inPage(
      `reference/index.html${hash}`,
      { colorScheme: 'light', javaScriptEnabled: false, width },
      async (page) => {
        const heading = page
          .locator(`[id="${hash.slice(1)}"]`)
          .locator('xpath=descendant-or-self::*[self::h2 or self::h3]')
          .first();
        expect(await heading.textContent()).toBe(title);
        const top = (await heading.boundingBox())?.y ?? 0;
        const bar = (await page.locator('header.site').boundingBox())?.height ?? 0;
        expect(top).toBeGreaterThanOrEqual(bar);
        expect(top).toBeLessThan(300);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      },
    );
  });
});

it('without scripts, no button is shown that needs one', async () => {
  for (const path of ['guides/verify.html', 'reference/index.html']) {
    await inPage(path, { colorScheme: 'light', javaScriptEnabled: false }, async (page) => {
      expect(await page.locator('site-search button, starlight-theme-select').filter({ visible: true }).count()).toBe(
        0,
      );
    });
  }
});

it('with scripts, the plain text is not in the page', async () => {
  await inPage('reference/index.html', { colorScheme: 'light', javaScriptEnabled: true }, async (page) => {
    expect(await page.locator('main.plain').count()).toBe(0);
  });
});
