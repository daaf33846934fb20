import {
  createXs2aClient,
  parseAmount,
  parseFlag,
  parseTimestamp,
} from '@xs2a/client';

console.log('--- create');
// #region create
const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

const session = await client
  .createVerification({
    body: {
      bank_code: '88888888', // a string: an integer loses leading zeros
      country_id: 'DE', // bank_code needs it
      check_amount: '100.00',
      check_currency_id: 'EUR', // check_amount needs it
      metadata: { custid: '4711', orderid: '12345' }, // comes back unchanged
      language: 'de',
    },
  })
  .orThrow();

console.log(session.transaction); // store it with your order
console.log(session.wizard_session_key.length); // it opens the wizard once
// #endregion

console.log('--- wizard');
// #region wizard
const wizard = await client.openWizard(session.wizard_session_key);
const { phase } = await wizard.submit({
  USER_NAME: 'hartmut.mustermann',
  USER_PIN: '12345',
  privacy_policy: true,
});
console.log(phase);
// #endregion

console.log('--- result');
// #region result
const verification = await client
  .getVerification({ path: { verification_id: session.transaction } })
  .orThrow();
const { account_holder, iban, metadata, created_at } = verification;
console.log(account_holder, iban, metadata);
if (created_at) console.log(parseTimestamp(created_at).toISOString());

const { check_amount, check_currency_id, check_passed } = verification;
if (parseFlag(verification.check_requested)) {
  const verb = parseFlag(check_passed) ? 'covers' : 'does not cover';
  console.log(verb, parseAmount(check_amount), check_currency_id);
}
// #endregion
