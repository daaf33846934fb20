/** Every PIN of both Testbanks, walked to its end by the keyboard alone. */
import type { Page } from '@xs2a/browser';
import { describe, expect, test } from 'vitest';
import { started, usePage } from './support/browser.ts';
import { tabTo } from './support/keyboard.ts';
import { useTestbank } from './support/testbank.ts';

const under = usePage();
const bank = useTestbank();

/** What a bank user types into text fields, by their names. Other fields keep what they have, or get a first choice. */
const typed: Readonly<Record<string, string>> = {
  USER_NAME: 'hartmut.mustermann',
  login_code: '123456',
  holder: 'Erika Mustermann',
  balance: '100,00',
  limit: '0',
  customer_number: '1234567890',
  user_id: 'user1',
  password: 'password1',
  captcha: 'abcd',
  card_number: '123456',
  tan: '123456',
};

const finished = 'Abgeschlossen.';

/** Fills in the form on the page, and sends it. @returns what is on the page then */
async function fillIn(page: Page, values: Readonly<Record<string, string>>): Promise<string> {
  const wizard = page.locator('xs2a-wizard');
  const before = await wizard.innerHTML();
  const fields = await page.evaluate<[name: string, type: string][]>(
    `[...document.querySelectorAll('[name]:enabled')].map(({ name, type }) => [name, type])`,
  );
  for (const [name, type] of new Map(fields)) {
    await tabTo(page, name);
    const control = page.locator(':focus');
    if (type === 'checkbox') await page.keyboard.press('Space');
    else if (type === 'select-one') {
      // The second country is Austria.
      if ((await control.inputValue()) === '') await page.keyboard.press('ArrowDown');
      if (name === 'country_id' && values.bank_code === '88888') await page.keyboard.press('ArrowDown');
    } else if (type !== 'radio') await page.keyboard.type(values[name] ?? '');
  }
  // A form without fields has only its button: the one after the texts.
  while (!(await page.evaluate(`document.activeElement.matches('[name], .xs2a-forward')`)))
    await page.keyboard.press('Tab');
  if ((await page.evaluate('document.activeElement.type')) === 'select-one') await tabToButton(page);
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await wizard.getAttribute('aria-busy')) === 'false' && (await wizard.innerHTML()) !== before)
    .toBe(true);
  return wizard.textContent().then((text) => text ?? '');
}

async function tabToButton(page: Page): Promise<void> {
  while (!(await page.evaluate(`document.activeElement.matches('.xs2a-forward')`))) await page.keyboard.press('Tab');
}

/** Starts a payment at a Testbank, and fills in forms until nothing follows. @returns what is on the page in the end */
async function walk(bankCode: string, pin: string): Promise<string> {
  const created = await bank.client
    .createPayment({
      body: {
        amount: 5,
        currency_id: 'EUR',
        recipient_holder: 'Holger Baumhaus',
        recipient_iban: 'DE08500105175412638463',
        purpose: 'Order 1',
      },
    })
    .orThrow();
  const html = `<div id="XS2A-Form" data-xs2a="${created.wizard_session_key}"></div>`;
  const page = await under.open({ html, script: started }, bank.answering);
  await page.locator('form').waitFor();
  const values = { ...typed, bank_code: bankCode, USER_PIN: pin };
  for (let forms = 0; forms < 40; forms++) {
    if (!(await page.locator('form').count())) break;
    if (await page.locator('form:not(:has(.xs2a-forward))').count()) {
      // The bank approves after a moment.
      await page.locator('form:not(:has(.xs2a-forward))').waitFor({ state: 'detached' });
      continue;
    }
    const text = await fillIn(page, values);
    if (pin === 'wrong' && text.includes('fehlgeschlagen')) return text;
  }
  return page
    .locator('xs2a-wizard')
    .textContent()
    .then((text) => text ?? '');
}

const pins = [
  '12345',
  'accounts',
  'autosubmit',
  'business',
  'config',
  'next',
  'no-standing-orders',
  'no-turnovers',
  'negative-balance',
  'slow',
  'with-chargeback',
  'with-credit-card',
  'with-seizure',
  'iban:DE02120300000000202051',
];

describe.each([['88888888'], ['88888']])('at the Testbank %s', (bankCode) => {
  test.each(pins)('the PIN %s leads to a payment', async (pin) => {
    expect(await walk(bankCode, pin)).toContain(finished);
    const calls = await under.calls();
    expect(calls[0]).toEqual(['bank']);
    expect(calls.at(-1)).toEqual(['finish']);
    expect(calls.filter(([name]) => name === 'error')).toEqual([]);
    expect((await bank.client.listPayments().orThrow()).total).toBe(1);
  });

  test('the PIN forms shows each of the 11 showcases between two choices', async () => {
    expect(await walk(bankCode, 'forms')).toContain(finished);
    const forms = (await under.calls()).filter(([name]) => name === 'render');
    // Bank, login, the choices, and the TAN.
    expect(forms).toHaveLength(2 + 2 * 11 + 1);
  });

  test('the PIN no-account ends the transaction', async () => {
    const text = await walk(bankCode, 'no-account');
    const message = text.replace('Bitte warten', '');
    expect((await under.calls()).at(-1)).toEqual(['error', 'trans_not_possible', [message], false]);
  });

  test('the PIN wrong shows the login again, until the session ends', async () => {
    await walk(bankCode, 'wrong');
    expect((await under.calls()).slice(-3)).toEqual([
      ['error', 'login_failed', [expect.any(String)], true],
      ['login'],
      ['render'],
    ]);
  });
});
