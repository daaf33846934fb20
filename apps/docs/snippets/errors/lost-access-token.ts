import { createOrFind, createXs2aClient, parseTimestamp } from '@xs2a/client';

const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

// #region main
const { id } = await client
  .createBankUser({ body: { name: 'Hartmut Mustermann' } })
  .orThrow();

const path = { user_id: id };
const since = new Date(Date.now() - 60_000);
const token = await createOrFind(
  () => client.createAccessToken({ path }).orThrow(),
  client.listAccessTokens({ path }),
  ({ created_at }) => parseTimestamp(created_at) >= since,
);
console.log('valid until', token.valid_until);
// #endregion
