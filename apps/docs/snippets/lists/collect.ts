import { createXs2aClient } from '@xs2a/client';

const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

// #region main
const users = await client
  .listBankUsers({ query: { per_page: 100 } })
  .toArray({ limit: 10_000 });

for (const { id } of users) {
  await client.deleteBankUser({ path: { user_id: id } }).orThrow();
  console.log('deleted', id);
}
// #endregion
