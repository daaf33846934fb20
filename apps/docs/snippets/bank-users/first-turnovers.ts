import { createXs2aClient } from '@xs2a/client';

const baseUrl = process.env.XS2A_BASE_URL;
const account = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl,
});

// Create a bank user and an access token with the API key.
const bankUser = await account
  .createBankUser({ body: { name: 'Hartmut Mustermann' } })
  .orThrow();
const { token } = await account
  .createAccessToken({ path: { user_id: bankUser.id } })
  .orThrow();

// Create a bank connection with the access token. Then the code plays the bank
// user in the wizard.
const user = createXs2aClient({ accessToken: token, baseUrl });
const { wizard_session_key } = await user
  .createBankConnection({ body: { sync_mode: 'full' } })
  .orThrow();
const wizard = await user.openWizard(wizard_session_key);
await wizard.submit({ country_id: 'DE', bank_code: '88888888' });
await wizard.submit({
  USER_NAME: 'hartmut.mustermann',
  USER_PIN: '12345',
  privacy_policy: true,
});

// Read each bank account.
for await (const { id, iban } of user.listBankAccounts()) {
  const { balance, currency } = await user
    .getBankAccountBalance({ path: { account_id: id } })
    .orThrow();
  const { turnovers } = await user
    .getBankAccountTurnovers({ path: { account_id: id } })
    .orThrow();
  console.log(iban, balance, currency, `${turnovers.length} turnovers`);
}
console.log(`export XS2A_ACCESS_TOKEN=${token}`); // for the next guides
