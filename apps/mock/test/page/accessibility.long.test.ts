import type { Page } from '@xs2a/browser';
import { flawsOf } from '@xs2a/browser/flaws';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { json } from '../client.ts';
import { control } from '../control/control.ts';
import { openOperation, usePage } from './browser.ts';

const test = usePage();

interface AxeResult {
  violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
  passes: unknown[];
}

const looks = [
  { name: 'on a desktop, light', width: 1280, height: 1000, colorScheme: 'light' },
  { name: 'on a desktop, dark', width: 1280, height: 1000, colorScheme: 'dark' },
  { name: 'on a phone, light', width: 390, height: 844, colorScheme: 'light' },
  { name: 'on a phone, dark', width: 390, height: 844, colorScheme: 'dark' },
] as const;

async function violations(): Promise<string[]> {
  const { violations, passes } = (await test.page.evaluate(
    `${axe.source}; axe.run({ resultTypes: ['violations'] })`,
  )) as AxeResult;
  expect(passes.length).toBeGreaterThan(20);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

async function openRefused(page: Page): Promise<void> {
  await page.locator('#request-list summary', { hasText: 'Validation failed' }).first().click();
  await page.locator('.reasons').waitFor();
}

describe('the page', () => {
  it.each(looks)(
    'has no violation that axe finds, and nothing too wide, covered or cut off, $name',
    async ({ width, height, colorScheme }) => {
      await control(test.client, 'POST', 'next', { operationId: 'createVerification', code: 500, delay_ms: 10 });
      await control(test.client, 'POST', 'next', { scenario: 'login-tan-finish' });
      await test.client.call('GET', '/v1/version');
      await test.client.call(
        'POST',
        '/v1/risks?a=1',
        json({ bank_code: '88888888', country_id: 'Germany', language: 'xx' }),
      );
      const page = await test.open({ viewport: { width, height }, colorScheme, reducedMotion: 'reduce' });
      const operation = await openOperation(page, 'POST', '/v1/verifications');
      await operation.getByRole('button', { name: 'wrong-mode' }).click();
      await operation.getByRole('button', { name: 'Preview' }).first().click();
      await operation.getByRole('region', { name: 'Preview of 200' }).waitFor();
      await operation.getByRole('group', { name: 'form' }).getByRole('button').first().click();
      await page.locator('.command').waitFor();
      if (width > 1000) await openRefused(page);
      expect([await violations(), await flawsOf(page)]).toEqual([[], []]);

      for (const view of ['Scenarios', 'Webhooks', 'Requests']) {
        if (view === 'Requests' && width > 1000) continue;
        await page.getByRole('tab', { name: view }).click();
        if (view === 'Webhooks') {
          await page.getByLabel('URL').fill(`${test.client.address}/v1/version`);
          await page.getByLabel('Secret').fill('secret');
          await page.getByRole('button', { name: 'Send' }).click();
          await page.getByLabel('What was sent').waitFor();
        }
        if (view === 'Requests') await openRefused(page);
        expect([view, await violations(), await flawsOf(page)]).toEqual([view, [], []]);
      }
    },
  );

  it('fails when a violation is added to it', async () => {
    await test.page.evaluate(`document.querySelector('label[for=filter]').remove()`);
    await test.page.evaluate(`document.querySelector('#filter').placeholder = ''`);
    expect(await violations()).toContainEqual(expect.stringMatching(/^label: <input type="search" id="filter"/));
  });
});
