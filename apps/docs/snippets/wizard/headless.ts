import { createXs2aClient } from '@xs2a/client';

const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

const { wizard_session_key, transaction } = await client
  .createVerification()
  .orThrow();

const wizard = await client.openWizard(wizard_session_key); // the form `bank`
await wizard.submit({ country_id: 'DE', bank_code: '88888888' }); // the form `login`
const state = await wizard.submit({
  USER_NAME: 'hartmut.mustermann',
  USER_PIN: '12345',
  privacy_policy: true,
});

console.log(state.phase);
const verification = await client
  .getVerification({ path: { verification_id: transaction } })
  .orThrow();
console.log(verification.account_holder, verification.iban);
