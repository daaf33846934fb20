import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContextOptions } from '@xs2a/browser';
import { afterAll, describe, expect, it } from 'vitest';
import { dist } from '../../src/home.ts';
import { openSite } from './open-site.ts';
import { openTab, turn, type Visit, violationsOf } from './visit.ts';

const { home, browser, close } = await openSite();
afterAll(close);

const desktop = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };

/** Opens a page of the site in its own window, and leaves the judgement to the test. */
async function visit(
  path: string,
  options: BrowserContextOptions,
  test: (visit: Visit) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ viewport: desktop, ...options });
  try {
    const tab = await openTab(context, home);
    await tab.page.goto(`${home}/${path}`);
    await test(tab);
  } finally {
    await context.close();
  }
}

describe('a page', () => {
  it.each([
    ['index.html', 'light', desktop],
    ['guides/verify/', 'light', desktop],
    ['guides/quick-start.html', 'dark', phone],
  ] as const)('%s, %s, runs without an error and is accessible', async (path, colorScheme, viewport) => {
    await visit(path, { colorScheme, viewport }, async ({ page, problems }) => {
      expect(await violationsOf(page)).toEqual([]);
      expect(problems).toEqual([]);
    });
  });

  it.each(['guides/errors.html', 'reference/index.html'])(
    '%s is light on paper, though dark on the screen',
    async (path) => {
      await visit(path, { colorScheme: 'dark' }, async ({ page }) => {
        const scheme = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
        expect(await scheme()).toBe('dark');
        // Chromium drops the change of a media query that comes before the first frame.
        await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
        await page.emulateMedia({ media: 'print' });
        await expect.poll(scheme).toBe('light');
        await page.emulateMedia({ media: 'screen' });
        await expect.poll(scheme).toBe('dark');
      });
    },
  );

  it.each(['guides/errors.html', 'reference/index.html', 'reference/plain.html', 'try/index.html'])(
    '%s turns dark and light with the system, also while it is open',
    async (path) => {
      await visit(path, { colorScheme: 'light' }, async ({ page }) => {
        const scheme = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
        const seen = [await scheme()];
        for (const next of ['dark', 'light'] as const) {
          await turn(page, next);
          seen.push(await scheme());
        }
        expect(seen).toEqual(['light', 'dark', 'light']);
      });
    },
  );

  it('the reference keeps what is chosen on it, however the system turns', async () => {
    await visit('reference/index.html', { colorScheme: 'light' }, async ({ page }) => {
      const scheme = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
      await page.getByTestId('color-mode-switcher').click();
      await expect.poll(scheme).toBe('dark');
      for (const next of ['dark', 'light'] as const) {
        await turn(page, next);
        expect(await scheme()).toBe('dark');
      }
    });
  });

  it('begins with a link to its content, for the keyboard', async () => {
    await visit('guides/quick-start.html', {}, async ({ page }) => {
      await page.keyboard.press('Tab');
      expect(await page.locator(':focus').textContent()).toBe('Skip to content');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.locator('main :focus').count()).toBe(1);
    });
  });

  it('remembers light or dark', async () => {
    await visit('index.html', { colorScheme: 'light' }, async ({ page }) => {
      await page.getByLabel('Select theme').first().selectOption('dark');
      await page.goto(`${home}/guides/quick-start.html`);
      expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    });
  });

  it('is printed without navigation', async () => {
    await visit('guides/quick-start.html', {}, async ({ page }) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('navigation').filter({ visible: true }).count()).toBe(0);
      expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    });
  });

  it('can be read without scripts', async () => {
    await visit('guides/quick-start.html', { javaScriptEnabled: false }, async ({ page }) => {
      expect(await page.locator('.diagram svg').first().isVisible()).toBe(true);
      expect(await page.locator('main pre').first().isVisible()).toBe(true);
    });
  });

  it('can be read, with its styles, from a folder on disk', async () => {
    await visit('index.html', {}, async ({ page }) => {
      await page.goto(pathToFileURL(join(dist, 'index.html')).href);
      await page.locator('main').getByRole('link', { name: 'quick start' }).click();
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Quick start');
      const family = await page.locator('body').evaluate((body) => getComputedStyle(body).fontFamily);
      expect(family).toContain('sans-serif');
    });
  });
});

describe('the search', () => {
  it('opens by a key, is accessible, and leads to an operation of the reference', async () => {
    await visit('guides/quick-start.html', {}, async ({ page, problems }) => {
      await page.keyboard.press('/');
      await page.getByRole('searchbox').fill('create verification');
      await page.getByRole('link', { name: 'Create a verification' }).waitFor();
      expect(await violationsOf(page)).toEqual([]);
      await page.getByRole('searchbox').press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.href.startsWith(`${home}/reference/index.html`));
      expect(new URL(page.url()).hash).toContain('createverification');
      expect(problems.filter((problem) => !problem.includes('/reference/'))).toEqual([]);
    });
  });

  it('opens by the address that the page for missing addresses links to', async () => {
    await visit('index.html#search', {}, async ({ page }) => {
      await page.getByRole('searchbox').waitFor();
      await page.keyboard.press('Escape');
      expect(await page.getByRole('searchbox').isVisible()).toBe(false);
    });
  });
});

it('an address that does not exist leads to the start page, however deep it is', async () => {
  await visit('guides/no/such/page.html', {}, async ({ page }) => {
    expect(await page.getByRole('heading').textContent()).toBe('This page does not exist');
    await page.locator(`#start[href="${home}/index.html"]`).click();
    await page.waitForURL(`${home}/index.html`);
  });
});

describe('a problem of a page is noticed', () => {
  const canary = async (html: string): Promise<Visit['problems']> => {
    const context = await browser.newContext();
    const { page, problems } = await openTab(context, home);
    await page.route(`${home}/canary.html`, (route) => route.fulfill({ contentType: 'text/html', body: html }));
    await page.goto(`${home}/canary.html`, { waitUntil: 'networkidle' });
    await context.close();
    return problems;
  };

  it.each([
    ['a missing file', '<img src="missing.png">', '404: '],
    ['another host', '<img src="https://cdn.example.com/a.png">', 'elsewhere: https://cdn.example.com/a.png'],
    ['an exception', '<script>throw new Error("broken")</script>', 'uncaught: broken'],
    ['an error on the console', '<script>console.error("broken")</script>', 'error: broken'],
    [
      'a script against the policy',
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'"><script>1</script>`,
      'error: Executing inline script violates',
    ],
  ])('%s', async (_, html, problem) => {
    expect((await canary(html)).join('\n')).toContain(problem);
  });

  it('an inaccessible picture', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.setContent('<html lang="en"><title>t</title><main><h1>h</h1><img src="data:,"></main></html>');
    expect((await violationsOf(page)).join()).toContain('image-alt');
    await context.close();
  });
});
