import { readFile } from 'node:fs/promises';
import { readContract } from '@xs2a/contract/read';
import { describe, expect, it } from 'vitest';
import { checkNames } from '../support/check-names.ts';
import { logIn, lookOptions, looks, problemsOf, testCallPage, usePages } from './browser.ts';

const test = usePages();
const checks = checkNames(await readContract());

async function choose(product: string, options = {}) {
  const page = await test.open(testCallPage, options);
  await page.getByLabel('Product').selectOption(product);
  return page;
}

const send = () => test.page.getByRole('button', { name: 'Send the request' }).click();
const finished = () =>
  test.page
    .locator('#result')
    .getByRole('heading', { name: /^Events \(/ })
    .waitFor();
const object = async () => JSON.parse((await test.page.getByRole('region', { name: 'Object' }).textContent()) ?? '');

describe('the page for test calls', () => {
  it('makes a verification', async () => {
    await choose('verification');
    await send();
    await logIn(test.page);
    await finished();
    expect(await object()).toMatchObject({ object: 'xs2a_verification', account_holder: 'MUSTERMANN, HARTMUT' });
    expect(await test.page.locator('#result').textContent()).toContain('transaction.created');
  });

  it('makes a risk with all checks, and downloads its files', async () => {
    const page = await choose('risk');
    await page.getByRole('button', { name: `Tick all ${checks.length}` }).click();
    await page.getByRole('group', { name: 'filters (26)' }).getByLabel('rent', { exact: true }).check();
    await send();
    await logIn(page);
    await finished();
    const risk = await object();
    const results = Object.keys(risk).filter((name) => name.startsWith('xs2a_'));
    expect(results.sort()).toEqual(checks.toSorted());
    expect(risk.xs2a_account_snapshot.filters).toEqual(['rent']);
    expect(risk.xs2a_name_check).toMatchObject({ match: true });
    for (const name of ['xs2a_account_snapshot as csv', 'xs2a_account_snapshot as pdf', 'xs2a_fact_sheet as json']) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: `Download ${name}` }).click(),
      ]);
      const file = await readFile(await download.path());
      expect(file.length).toBeGreaterThan(100);
      if (name.endsWith('pdf')) expect(file.subarray(0, 5).toString()).toBe('%PDF-');
    }
  });

  it('makes a payment, also with a wrong TAN on the way', async () => {
    const page = await choose('payment');
    await page.getByLabel('purpose (required)').fill('Invoice 4711');
    await send();
    await logIn(page);
    await page.locator('#wizard [name=tan]').fill('WRONG');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.locator('#wizard').getByText('tan_failed').waitFor();
    await page.locator('#wizard [name=tan]').fill('123456');
    await page.getByRole('button', { name: 'Continue' }).click();
    await finished();
    expect(await object()).toMatchObject({ object: 'xs2a_payment', purpose: 'Invoice 4711', amount: 10 });
  });

  it('makes a bank connection of a new bank user, then another one of the same', async () => {
    const page = await choose('connection');
    await page.getByLabel('sync_mode').selectOption('shared');
    await send();
    await logIn(page);
    await finished();
    expect(await object()).toMatchObject({ object: 'bank_connection', sync_mode: 'shared' });
    expect(await page.locator('#result').textContent()).toContain('crp_');
    await page.getByLabel('Product').selectOption('verification');
    await page.getByLabel('Product').selectOption('connection');
    const user = page.getByLabel('Bank user');
    await user.getByRole('option', { name: /^Test call/ }).waitFor({ state: 'attached' });
    await user.selectOption({ index: 1 });
    await send();
    await logIn(page);
    await finished();
    const { sessions } = await test.testbank.control.listSessions();
    expect(new Set(sessions.map(({ bank_user_id }) => bank_user_id)).size).toBe(1);
  });

  it('shows all forms of the wizard, and goes on without the user once the bank user has approved', async () => {
    const page = await choose('verification');
    await send();
    await logIn(page, 'forms');
    for (const name of ['captcha', 'radio', 'multi', 'flicker', 'qr', 'redirect']) {
      await page.locator('#wizard [name=showcase]').selectOption(name);
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.getByRole('heading', { name: 'Form “showcase”' }).waitFor();
      expect([name, await problemsOf(page)]).toEqual([name, []]);
      if (name === 'captcha') expect(await page.getByRole('img').getAttribute('src')).toMatch(/^data:image\/png/);
      if (name === 'multi') await page.locator('#wizard [name=phone]').selectOption({ index: 1 });
      for (const field of await page.locator('#wizard input[type=text][name]:visible').all()) {
        await field.fill(name === 'captcha' ? 'abcd' : '123456');
      }
      if (name === 'redirect') await page.getByRole('button', { name: 'Approve as the bank user' }).click();
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.getByRole('heading', { name: 'Form “showcases”' }).waitFor();
    }
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('heading', { name: 'The wizard has' }).waitFor();

    await send();
    await logIn(page, 'autosubmit');
    await page.getByRole('button', { name: 'Approve as the bank user' }).click();
    await finished();
  });

  it('calls with a Live key, and suggests the banks that suit it', async () => {
    const page = await choose('verification');
    const bankCode = page.getByLabel('bank_code', { exact: true });
    expect(await bankCode.inputValue()).toBe('88888888');
    await page.locator('#mode').selectOption('live');
    await expect.poll(() => bankCode.inputValue()).not.toBe('88888888');
    await bankCode.fill('');
    await page.getByLabel('country_id', { exact: true }).fill('');
    await send();
    await page.locator('#wizard [name=country_id]').selectOption('DE');
    await page.locator('#wizard [name=bank_code]').pressSequentially('90010100');
    const suggestion = page.locator('#wizard [role=option]');
    await suggestion.filter({ hasText: '90010100' }).first().click();
    await page.getByRole('button', { name: 'Continue' }).click();
    await logIn(page);
    await finished();
    expect((await object()).testmode).toBe(false);
  });

  it('keeps what was filled in when the key is typed', async () => {
    const page = await choose('payment');
    await page.getByLabel('purpose (required)').fill('Invoice 4711');
    await page.getByLabel('API key').fill('testbank_test_key');
    await page.keyboard.press('Tab');
    expect(await page.getByLabel('purpose (required)').inputValue()).toBe('Invoice 4711');
  });

  it('can be used by keyboard alone', async () => {
    const page = await test.open(testCallPage);
    await page.locator('#product').waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.id')).toBe('product');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Form “login”' }).waitFor();
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Form “login”');
    for (const [name, text] of Object.entries({
      USER_NAME: 'hartmut.mustermann',
      USER_PIN: '12345',
      privacy_policy: ' ',
    })) {
      for (let presses = 0; presses < 10; presses++) {
        if ((await page.evaluate('document.activeElement.name')) === name) break;
        await page.keyboard.press('Tab');
      }
      await page.keyboard.type(text);
    }
    await page.keyboard.press('Enter');
    await finished();
    expect(await page.evaluate('document.activeElement.id')).toBe('result-heading');
  });

  it('moves to what is refused, and says why', async () => {
    const page = await choose('verification');
    await page.getByLabel('iban', { exact: true }).fill('DE00');
    await send();
    await page.locator('#verification-iban-error').getByText('iban').waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('verification-iban');
    expect(test.complaints.splice(0)).toEqual([expect.stringContaining('422')]);
  });

  it('shows the request as it is typed, without the key, and copies it', async () => {
    const page = await choose('payment');
    await page.getByLabel('amount (required)').fill('12.5');
    const curl = page.getByRole('region', { name: 'curl' });
    expect(await curl.textContent()).toContain('"amount":12.5');
    expect(await page.getByRole('region', { name: 'TypeScript' }).textContent()).toContain('amount: 12.5,');
    await page.getByRole('button', { name: 'Copy curl' }).click();
    await page.getByRole('status').getByText('Copied').waitFor();
    const copied = await page.evaluate('navigator.clipboard.readText()');
    expect(copied).toBe(await curl.textContent());
    expect(copied).not.toContain('testbank_test_key');
  });

  it('lists the calls that it has made, without secrets', async () => {
    const page = await choose('verification');
    await send();
    await logIn(page, 'accounts');
    await page.getByRole('heading', { name: 'Form “account”' }).waitFor();
    await page.locator('#exchanges summary').first().click();
    await page.locator('#exchanges').getByText('[redacted]').waitFor();
    const text = await page.locator('#exchanges').textContent();
    expect(text).toContain('"USER_PIN": "[redacted]"');
    expect(text).not.toContain('"accounts"');
  });

  it.each(looks)('has no violation that axe finds, $width pixels wide and $colorScheme', async (look) => {
    const page = await choose('risk', lookOptions(look));
    await page.getByRole('button', { name: `Tick all ${checks.length}` }).click();
    await send();
    await page.getByText('User names and PINs').click();
    expect(await problemsOf(page)).toEqual([]);
    await logIn(page, 'wrong');
    await page.locator('#wizard').getByText('login_failed').waitFor();
    expect(await problemsOf(page)).toEqual([]);
    await logIn(page);
    await finished();
    await page.locator('#exchanges summary').first().click();
    await page.locator('#result summary').first().click();
    expect(await problemsOf(page)).toEqual([]);
  });
});
