import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@xs2a/browser';
import { createMockServer } from '@xs2a/mock';
import { afterAll, describe, expect, it } from 'vitest';
import { readContract } from '../../src/contract.ts';
import { dist } from '../../src/home.ts';
import { renderTryIt } from '../../src/try/page.ts';
import { repairs } from '../../src/try/repairs.ts';
import { openSite } from '../browser/open-site.ts';
import { colorRules, turn, violationsOf } from '../browser/visit.ts';
import { servePage } from './bare.ts';
import { desktop, inLook, looks } from './looks.ts';
import { unneeded, type WalkThrough } from './needed.ts';

const mock = await createMockServer({ logLevel: 'silent' });
const api = await mock.listen(0);
const { home, browser, close } = await openSite();
afterAll(() => Promise.all([close(), mock.close()]));

const operations = ['createRisk', 'getPayment', 'listEvents', 'downloadFactSheet', 'submitWizardStep', 'deleteRisk'];

async function open(page: Page, operationId: string, site = home): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${site}/try/index.html#${operationId}`);
  await page.getByLabel('Base URL').fill(api);
  await page.getByLabel('Base URL').press('Tab');
  await page.getByRole('button', { name: 'Execute' }).waitFor();
}

async function execute(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Execute' }).click();
  await page.locator('.live-responses-table .response-col_status').filter({ hasText: /\d/ }).first().waitFor();
}

describe('Try it', () => {
  it.each(looks)('is accessible and quiet: %s', async (_, options) => {
    const problems = await inLook(browser, home, options, async (page, findings) => {
      for (const operation of operations) {
        await open(page, operation);
        await findings.look(operation);
        await execute(page);
        await findings.look(`${operation}, answered`);
      }
      await page.getByLabel('Base URL').fill('https://api.xs2a.com');
      await page.getByLabel('Base URL').press('Tab');
      await findings.look('refused server');
    });
    // Requests to the mock are intended.
    expect(problems.filter((finding) => !finding.startsWith(`elsewhere: ${api}`))).toEqual([]);
  });

  it('sends every operation as it is filled in, and the mock takes it', async () => {
    const refused: string[] = [];
    await inLook(browser, home, {}, async (page) => {
      await open(page, 'getVersion');
      for (const { id, method } of readContract().operations) {
        await page.evaluate((hash) => {
          location.hash = hash;
        }, id);
        await page.locator(`[id$="-${id}"]`).waitFor();
        const arrival = page.waitForResponse(
          (response) => response.request().method() === method && response.url().startsWith(api),
        );
        await page.getByRole('button', { name: 'Execute' }).click();
        const status = (await arrival).status();
        if (![200, 202, 204].includes(status)) refused.push(`${id}: ${status}`);
      }
    });
    expect(refused).toEqual([]);
  });

  it('keeps address and credential for this tab, and begins with a link to its content', async () => {
    await inLook(browser, home, {}, async (page) => {
      await open(page, 'getVersion');
      await page.getByLabel('API key').fill('4711');
      await page.getByLabel('API key').press('Tab');
      await page.reload();
      // The page takes its time to draw the operation, and what is kept for the tab is filled in then.
      await page.getByRole('button', { name: 'Execute' }).waitFor();
      await expect.poll(() => page.getByLabel('API key').inputValue()).toBe('4711');
      await page.keyboard.press('Tab');
      expect(await page.locator(':focus').textContent()).toBe('Skip to the content');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => location.hash)).toBe('#getVersion');
    });
  });

  it('works from a folder on disk', async () => {
    const page = await browser.newPage();
    await page.goto(`${pathToFileURL(join(dist, 'try', 'index.html')).href}#getVersion`);
    await page.getByLabel('Base URL').fill(api);
    await page.getByLabel('Base URL').press('Tab');
    await execute(page);
    expect(await page.locator('.live-responses-table').textContent()).toContain('200');
    await page.close();
  });
});

describe('without our repairs', () => {
  const walkThrough: WalkThrough = async (drawn, look) => {
    const html = await renderTryIt(readContract(), [], { repairs: drawn });
    const site = await servePage('try/index.html', html);
    for (const [, options] of looks) {
      await inLook(browser, site.home, options, async (page) => {
        for (const operation of ['createRisk', 'listEvents']) {
          await open(page, operation, site.home);
          await look(page);
          await execute(page);
          await look(page);
        }
      });
    }
    await site.close();
  };

  it('Swagger UI needs each of them', async () => {
    expect(await unneeded(repairs, walkThrough)).toEqual([]);
  });

  it('Swagger UI needs our colours, light and dark', async () => {
    const site = await servePage('try/index.html', await renderTryIt(readContract(), [], { styled: false }));
    await inLook(browser, site.home, desktop, async (page) => {
      await open(page, 'listEvents', site.home);
      expect((await violationsOf(page, colorRules)).join()).toContain('color-contrast');
      await turn(page, 'dark');
      expect((await violationsOf(page, colorRules)).join()).toContain('color-contrast');
    });
    await site.close();
  });
});
