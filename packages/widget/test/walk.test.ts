/** A verification from its start to its end, against the Testbank. */
import { createXs2aClient } from '@xs2a/client';
import { createTestbank, type Testbank } from '@xs2a/testbank';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { started, usePage } from './support/browser.ts';
import type { Answering } from './support/site.ts';

const under = usePage();
const authorization = `Basic ${btoa('api:testbank_test_key')}`;
let testbank: Testbank;

beforeEach(async () => {
  testbank = await createTestbank({ now: '2026-01-30T10:00:00Z' });
});
afterEach(() => testbank.close());

/** Answers steps as the endpoint of a merchant does. */
const forwarding: Answering = async (step) => {
  const response = await testbank.fetch('http://testbank/v1/wizard', {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify(step),
  });
  return { status: response.status, body: await response.json() };
};

/** Presses the tabulator until a field has the focus. */
async function tabTo(name: string): Promise<void> {
  for (let presses = 0; presses < 20; presses++) {
    if ((await under.page.evaluate('document.activeElement.name')) === name) return;
    await under.page.keyboard.press('Tab');
  }
  throw new Error(`The tabulator does not lead to the field ${name}.`);
}

test('a bank user verifies an account by the keyboard alone', async () => {
  const client = createXs2aClient({ apiKey: 'testbank_test_key', baseUrl: 'http://testbank', fetch: testbank.fetch });
  const { wizard_session_key: key, transaction } = await client.createVerification().orThrow();
  const page = await under.open({ html: `<div id="XS2A-Form" data-xs2a="${key}"></div>`, script: started }, forwarding);

  await tabTo('country_id');
  await page.keyboard.press('D');
  await tabTo('bank_code');
  await page.keyboard.type('8888');
  await page.getByRole('option', { name: '88888888 [TESTDE88XXX]' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await page.getByRole('combobox', { name: 'Bank (' }).inputValue()).toBe('88888888');
  await page.keyboard.press('Enter');

  await page.locator('[data-form=login]').waitFor();
  await tabTo('USER_NAME');
  await page.keyboard.type('hartmut.mustermann');
  await tabTo('USER_PIN');
  await page.keyboard.type('12345');
  await tabTo('privacy_policy');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');

  await page.getByText('Abgeschlossen.').waitFor();
  expect(await under.calls()).toEqual([['bank'], ['render'], ['login'], ['render'], ['finish']]);
  expect(await client.getVerification({ path: { verification_id: transaction } }).orThrow()).toMatchObject({
    account_holder: 'MUSTERMANN, HARTMUT',
  });
});
