/** Every PIN of both Testbanks, walked to its end by the keyboard alone. */
import { walkByKeyboard } from '@xs2a/browser/wizard';
import { pins as effects } from '@xs2a/testbank/pins';
import { describe, expect, test } from 'vitest';
import { started, usePage } from './support/browser.ts';
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
  const country_id = bankCode === '88888' ? 'AT' : 'DE';
  await walkByKeyboard(page, page.mainFrame(), {
    values: { ...typed, country_id, bank_code: bankCode, USER_PIN: pin },
    // The bank approves after a moment.
    approve: async () => {},
  });
  return (await page.locator('xs2a-wizard').textContent()) ?? '';
}

/** PINs with tests of their own. */
const others = ['forms', 'no-account', 'wrong'];
const pins = ['12345', ...effects.map(({ pin }) => pin).filter((pin) => !others.includes(pin))].map((pin) =>
  pin === 'iban:' ? 'iban:DE02120300000000202051' : pin,
);

describe.each([['88888888'], ['88888']])('at the Testbank %s', (bankCode) => {
  test.each(pins)('the PIN %s leads to a payment', async (pin) => {
    expect(await walk(bankCode, pin)).toContain('Abgeschlossen.');
    const calls = await under.calls();
    expect(calls[0]).toEqual(['bank']);
    expect(calls.at(-1)).toEqual(['finish']);
    expect(calls.filter(([name]) => name === 'error')).toEqual([]);
    expect((await bank.client.listPayments().orThrow()).total).toBe(1);
  });

  test('the PIN forms shows each of the 11 showcases between two choices', async () => {
    expect(await walk(bankCode, 'forms')).toContain('Abgeschlossen.');
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
    const calls = (await under.calls()).slice(4);
    expect(calls.slice(0, 3)).toEqual([['error', 'login_failed', [expect.any(String)], true], ['login'], ['render']]);
    expect(calls.at(-1)).toEqual(['error', 'login_failed', [expect.any(String)], false]);
  });
});
