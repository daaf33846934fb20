/** The demo of the widget, in each look: walked to its end, aborted, and in each theme. */
import type { Page } from '@xs2a/browser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listThemes } from '../../src/widget/files.ts';
import { type OpenSite, openSite } from '../browser/open-site.ts';
import { desktop, inLook, looks } from '../site/looks.ts';

let site: OpenSite;
type Locator = ReturnType<Page['locator']>;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

async function openDemo(page: Page): Promise<Locator> {
  await page.goto(`${site.home}/guides/widget.html`);
  return page.locator('.widget-demo');
}

const continueIn = (demo: Locator) => demo.getByRole('button', { name: 'Continue' }).click();

async function chooseBank(demo: Locator): Promise<void> {
  await demo.locator('[name=bank_code]').pressSequentially('test');
  // The list of suggestions covers the button until one is chosen.
  await demo.getByRole('option', { name: 'Testbank' }).click();
  await continueIn(demo);
}

async function logIn(demo: Locator): Promise<void> {
  await demo.getByLabel('User name').fill('anyone');
  await demo.locator('[name=USER_PIN]').fill('12345');
  await demo.getByRole('checkbox').check();
  await continueIn(demo);
}

describe.each(looks)('the demo, %s', (_, options) => {
  test('is walked to its end by any valid input, accessible at each form', async () => {
    const findings = await inLook(site.browser, site.home, options, async (page, findings) => {
      const demo = await openDemo(page);
      await demo.locator('[data-form=bank]').waitFor();
      await findings.look('bank');
      await chooseBank(demo);
      await demo.locator('[data-form=login]').waitFor();
      await findings.look('login');
      await continueIn(demo);
      await demo.locator('[aria-invalid=true]').first().waitFor();
      await findings.look('login with missing values');
      await logIn(demo);
      await demo.locator('[data-form=account]').waitFor();
      await findings.look('account');
      await continueIn(demo);
      await demo.locator('.xs2a-info').waitFor();
      await findings.look('finish');
      expect(await demo.locator('.log').textContent()).toBe('bank, render, login, render, account, render, finish');
    });
    expect(findings).toEqual([]);
  });

  test.each(listThemes())('is accessible in the theme %s', async (theme) => {
    const findings = await inLook(site.browser, site.home, options, async (page, findings) => {
      const demo = await openDemo(page);
      await chooseBank(demo);
      await demo.locator('[data-form=login]').waitFor();
      const loaded = page.waitForFunction(
        (name) => [...document.styleSheets].some(({ href }) => href?.endsWith(`/widget/${name}.css`)),
        theme,
      );
      await demo.getByLabel('Theme').selectOption(theme);
      await loaded;
      await findings.look(theme);
    });
    expect(findings).toEqual([]);
  });
});

describe('the demo', () => {
  test('has another look in each theme', async () => {
    const colors = new Set<string>();
    await inLook(site.browser, site.home, desktop, async (page) => {
      const demo = await openDemo(page);
      const button = demo.locator('.xs2a-forward');
      for (const theme of listThemes()) {
        await demo.getByLabel('Theme').selectOption(theme);
        await page.waitForFunction(
          (name) => [...document.styleSheets].some(({ href }) => href?.endsWith(`/widget/${name}.css`)),
          theme,
        );
        colors.add(await button.evaluate((node) => getComputedStyle(node).backgroundColor));
      }
    });
    expect(colors.size).toBe(3);
  });

  test('suggests the bank, goes back, is aborted, and starts again', async () => {
    const findings = await inLook(site.browser, site.home, desktop, async (page) => {
      const demo = await openDemo(page);
      await demo.locator('[name=bank_code]').pressSequentially('test');
      await demo.getByRole('option', { name: 'Testbank' }).click();
      expect(await demo.locator('[name=bank_code]').inputValue()).toBe('88888888');
      await continueIn(demo);
      await demo.getByRole('button', { name: 'Back' }).click();
      await demo.locator('[data-form=bank]').waitFor();
      await demo.locator('.xs2a-abort').click();
      await demo.locator('.xs2a-info').waitFor();
      expect(await demo.locator('.log').textContent()).toBe('bank, render, login, render, bank, render, abort');
      await demo.getByRole('button', { name: 'Start again' }).click();
      await demo.locator('[data-form=bank]').waitFor();
      expect(await demo.locator('.log').textContent()).toBe('bank, render');
    });
    expect(findings).toEqual([]);
  });
});
