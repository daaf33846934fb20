import { createXs2aClient, parseFlag } from '@xs2a/client';

const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL, // https://api.xs2a.com unless it is set
});

// Your server asks: whose account is this, and does it have at least 100 euros?
const { wizard_session_key, transaction } = await client
  .createVerification({ body: { check_amount: 100, check_currency_id: 'EUR' } })
  .orThrow();

// The bank user goes through the wizard. On your page, the widget shows it;
// here, the code plays the bank user.
const wizard = await client.openWizard(wizard_session_key);
await wizard.submit({ country_id: 'DE', bank_code: '88888888' });
await wizard.submit({
  USER_NAME: 'hartmut.mustermann',
  USER_PIN: '12345',
  privacy_policy: true,
});
console.log('wizard:', wizard.state.phase);

// Your server fetches the result.
const verification = await client
  .getVerification({ path: { verification_id: transaction } })
  .orThrow();
console.log(verification.account_holder, verification.iban);
console.log('covered:', parseFlag(verification.check_passed));
