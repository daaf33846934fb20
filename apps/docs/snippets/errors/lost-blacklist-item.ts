import { createOrFind, createXs2aClient } from '@xs2a/client';

const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

// #region main
const iban = 'EE382200221020145685';

const item = await createOrFind(
  () => client.createBlacklistItem({ body: { data: iban } }).orThrow(),
  client.listBlacklistItems({ query: { per_page: 100 } }),
  ({ data }) => data === iban,
);
console.log(item.data, 'is blocked');
// #endregion
