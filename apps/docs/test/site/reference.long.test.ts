import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@xs2a/browser';
import { afterAll, describe, expect, it } from 'vitest';
import { readContract } from '../../src/contract.ts';
import { dist } from '../../src/home.ts';
import { renderReference } from '../../src/reference/page.ts';
import { listReferenceParts } from '../../src/reference/parts.ts';
import { repairs } from '../../src/reference/repairs.ts';
import { openSite } from '../browser/open-site.ts';
import { colorRules, shiftsOf, turn, violationsOf } from '../browser/visit.ts';
import { servePage } from './bare.ts';
import { desktop, inLook, looks, phone } from './looks.ts';
import { unneeded, type WalkThrough } from './needed.ts';

const { home, browser, close } = await openSite();
afterAll(close);

const routes = [
  '#/risks/createrisk',
  '#/blacklist/deleteblacklistitem',
  '#/access-tokens/refreshaccesstoken',
  '#/access-tokens/createaccesstoken',
  '#/risks/downloadfactsheet',
  '#/wizard/submitwizardstep',
  '#/webhooks/ontransactioncreated',
  '#/webhooks',
  '#/schemas/risk',
  '#/schemas/wizardelement',
];

/** Opens a part, by its address, and waits until it and its neighbours are drawn. */
async function open(page: Page, route: string, site = home): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${site}/reference/index.html${route}`);
  await page.locator(`[id="${route.slice(2)}"] h2`).waitFor();
  await page.getByTestId('page-actions').first().waitFor();
  await page.locator('html:not(.arriving)').waitFor();
}

const samples = (page: Page) => page.locator('.panel-request-samples').first();

/** Opens everything that can be opened, and returns where it is. */
async function walk(page: Page, look: (state: string) => Promise<unknown>, site = home): Promise<void> {
  await open(page, '#/risks/createrisk', site);
  await samples(page).locator('button', { hasText: 'curl' }).click();
  await page.locator('body > div > ul[role="menu"]').waitFor();
  await look('menu of languages');
  await page.getByRole('menuitem').filter({ hasText: '@xs2a/client' }).click();
  await look('sample in TypeScript');
  await page.getByRole('button', { name: 'Expand all' }).first().click();
  await look('all fields');
  await page.getByRole('button', { name: 'View security details' }).first().click();
  await page.locator('body > div > [tabindex="0"]').waitFor();
  await look('security');
}

describe('the reference', () => {
  it.each(looks)('is accessible, quiet and still: %s', async (_, options) => {
    const problems = await inLook(browser, home, options, async (page, findings) => {
      await page.goto(`${home}/reference/index.html`);
      await page.locator('main h1').waitFor();
      await findings.look('start');
      for (const route of routes) {
        await open(page, route);
        await findings.look(route);
        const shifts = await shiftsOf(page);
        if (shifts !== 0) findings.found.push(`${route}: moved by ${shifts}`);
      }
      await walk(page, (state) => findings.look(state));
      const menu = page.getByTestId('floating-button');
      if (await menu.isVisible()) {
        await page.keyboard.press('Escape');
        await menu.click();
        await findings.look('menu of the page');
      }
    });
    expect(problems).toEqual([]);
  });

  it('keeps still on a slow device', async () => {
    const problems = await inLook(browser, home, { viewport: { width: 1280, height: 900 } }, async (page, findings) => {
      const devtools = await page.context().newCDPSession(page);
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 });
      await open(page, '#/risks/downloadfactsheet');
      // Whatever is not drawn yet follows at full speed, and moves what is shown.
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
      await page.waitForTimeout(2000);
      const shifts = await shiftsOf(page);
      if (shifts !== 0) findings.found.push(`moved by ${shifts}`);
    });
    expect(problems).toEqual([]);
  });

  // That every schema has its address is seen in the menu, by a quicker test; here every seventh is enough.
  it.each([
    ['operation', 1],
    ['webhook', 1],
    ['schema', 7],
  ])('shows each %s at the top when its address is opened, in steps of %i', async (wanted, step) => {
    const all = listReferenceParts(readContract()).filter(({ kind }) => kind === wanted);
    const parts = all.filter((_, index) => index % step === 0);
    const problems = await inLook(browser, home, { viewport: { width: 1280, height: 900 } }, async (page, findings) => {
      await open(page, '#/version/getversion');
      for (const { url, title } of parts) {
        const route = url.slice(url.indexOf('#'));
        const heading = page.locator(`[id="${route.slice(2)}"] h2`);
        const topOnceOpened = async () => {
          // While Redoc is still on its way to another address, it does not listen.
          await page.evaluate((hash) => {
            location.hash = hash;
            dispatchEvent(new HashChangeEvent('hashchange'));
          }, route);
          return (await heading.boundingBox().catch(() => null))?.y ?? 1e6;
        };
        await expect.poll(topOnceOpened, { message: url, interval: 200 }).toBeLessThan(300);
        if (!(await heading.textContent())?.includes(title)) findings.found.push(`${url}: not "${title}"`);
      }
    });
    expect(problems).toEqual([]);
  });

  it.each(looks)('has the search of the site, which is accessible: %s', async (_, options) => {
    const problems = await inLook(browser, home, options, async (page, findings) => {
      await open(page, '#/risks/createrisk');
      await page.keyboard.press('Control+k');
      await page.getByRole('searchbox').fill('wizard session');
      await page.locator('pagefind-modal .pf-result-link').first().waitFor();
      await findings.look('search');
    });
    expect(problems).toEqual([]);
  });

  it('begins with a link to its content, for the keyboard', async () => {
    await inLook(browser, home, {}, async (page) => {
      await page.goto(`${home}/reference/index.html`);
      await page.locator('main h1').waitFor();
      await page.keyboard.press('Tab');
      expect(await page.locator(':focus').textContent()).toBe('Skip to the content');
      await page.keyboard.press('Enter');
      expect(await page.locator('main').evaluate((main) => main === document.activeElement)).toBe(true);
    });
  });

  it('works from a folder on disk', async () => {
    const page = await browser.newPage();
    await page.goto(`${pathToFileURL(join(dist, 'reference', 'index.html')).href}#/risks/createrisk`);
    await page.getByRole('heading', { level: 2, name: 'Create a risk' }).waitFor();
    await page.close();
  });
});

describe('without our repairs', () => {
  const walkThrough: WalkThrough = async (drawn, look) => {
    const site = await servePage('reference/index.html', await renderReference(readContract(), { repairs: drawn }));
    for (const options of [{}, phone]) {
      await inLook(browser, site.home, options, async (page) => {
        await page.goto(`${site.home}/reference/index.html`);
        await page.locator('main h1').waitFor();
        await look(page);
        await open(page, '#/access-tokens/createaccesstoken', site.home);
        await look(page);
        await walk(page, () => look(page), site.home);
      });
    }
    await site.close();
  };

  it('Redoc needs each of them', async () => {
    expect(await unneeded(repairs, walkThrough)).toEqual([]);
  });

  it('canary: a repair that Redoc does not need is noticed', async () => {
    const useless = { reason: 'Nothing.', rule: 'image-alt', selector: 'main', set: { 'data-useless': '' } };
    const still: WalkThrough = async (drawn, look) => {
      const site = await servePage('reference/index.html', await renderReference(readContract(), { repairs: drawn }));
      await inLook(browser, site.home, {}, async (page) => {
        await open(page, '#/risks/createrisk', site.home);
        await look(page);
      });
      await site.close();
    };
    expect(await unneeded([useless], still)).toEqual([useless]);
  });

  it('Redoc needs our colours, light and dark', async () => {
    const site = await servePage('reference/index.html', await renderReference(readContract(), { styled: false }));
    await inLook(browser, site.home, desktop, async (page) => {
      await open(page, '#/schemas/risk', site.home);
      expect((await violationsOf(page, colorRules)).join()).toContain('color-contrast');
      await turn(page, 'dark');
      expect((await violationsOf(page, colorRules)).join()).toContain('color-contrast');
    });
    await site.close();
  });
});
