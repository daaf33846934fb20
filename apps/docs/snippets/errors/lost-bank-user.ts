import { createOrFind, createXs2aClient, parseTimestamp } from '@xs2a/client';

const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

// #region main
const body = { name: 'Hartmut Mustermann', email: 'hartmut@example.com' };

const since = new Date(Date.now() - 60_000);
const bankUser = await createOrFind(
  () => client.createBankUser({ body }).orThrow(),
  client.listBankUsers({ query: { per_page: 100 } }),
  ({ email, created_at }) =>
    email === body.email && parseTimestamp(created_at) >= since,
);
console.log(bankUser.id);
// #endregion
