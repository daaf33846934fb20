/** A verification from its start to its end, against the Testbank. */
import { expect, test } from 'vitest';
import { started, usePage } from './support/browser.ts';
import { tabTo } from './support/keyboard.ts';
import { useTestbank } from './support/testbank.ts';

const under = usePage();
const bank = useTestbank();

/** The fields that the reference adds as examples. */
const extended = `
  xs2a.extend('bank', (form) => form.text('email', 'E-Mail', '', '', ['required', 'email'], form.APPEND));
  xs2a.extend('login', (form) => form.checkbox('my_policy', 'I accept this policy.', true, form.APPEND));
`;

test('a bank user verifies an account by the keyboard alone, and fills in a field of the page', async () => {
  const { client } = bank;
  const { wizard_session_key: key, transaction } = await client.createVerification().orThrow();
  const page = await under.open(
    { html: `<div id="XS2A-Form" data-xs2a="${key}"></div>`, script: `${extended} ${started}` },
    bank.answering,
  );

  await tabTo(page, 'country_id');
  await page.keyboard.press('D');
  await tabTo(page, 'bank_code');
  await page.keyboard.type('8888');
  await page.getByRole('option', { name: '88888888 [TESTDE88XXX]' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await page.getByRole('combobox', { name: 'Bank (' }).inputValue()).toBe('88888888');
  await tabTo(page, 'metadata[email]');
  await page.keyboard.type('mail@customer.com');
  await page.keyboard.press('Enter');

  await page.locator('[data-form=login]').waitFor();
  await tabTo(page, 'USER_NAME');
  await page.keyboard.type('hartmut.mustermann');
  await tabTo(page, 'USER_PIN');
  await page.keyboard.type('12345');
  await tabTo(page, 'privacy_policy');
  await page.keyboard.press('Space');
  await tabTo(page, 'metadata[my_policy]');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');

  await page.getByText('Abgeschlossen.').waitFor();
  expect(await under.calls()).toEqual([['bank'], ['render'], ['login'], ['render'], ['finish']]);
  expect(await client.getVerification({ path: { verification_id: transaction } }).orThrow()).toMatchObject({
    account_holder: 'MUSTERMANN, HARTMUT',
    metadata: { email: 'mail@customer.com', my_policy: 'on' },
  });
});
