import { createXs2aClient } from '@xs2a/client';

const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

// #region main
for (const data of ['FR1420041010050500013M02606', 'EE382200221020145685'])
  await client.createBlacklistItem({ body: { data } }).orThrow();

const items = await client
  .listBlacklistItems({ query: { per_page: 100 } })
  .toArray({ limit: 10_000 });

for (const { id, data } of items) {
  await client.deleteBlacklistItem({ path: { blacklist_id: id } }).orThrow();
  console.log('deleted', data);
}
// #endregion
