import { createXs2aClient } from '@xs2a/client';

const baseUrl = process.env.XS2A_BASE_URL;

// On your server, create a token for one bank user. It is valid for one hour.
const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl,
});
const { id: user_id } = await client
  .createBankUser({ body: { name: 'Hartmut Mustermann' } })
  .orThrow();
const { token } = await client
  .createAccessToken({ path: { user_id } })
  .orThrow();

// On a phone, for example, read what belongs to this bank user.
const user = createXs2aClient({ accessToken: token, baseUrl });
const accounts = await user.listBankAccounts().toArray({ limit: 100 });
console.log(accounts.length, 'bank accounts'); // none without a bank connection
