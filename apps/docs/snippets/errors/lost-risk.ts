import { createOrFind, createXs2aClient } from '@xs2a/client';

const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

// #region main
const body = {
  bank_code: '88888888',
  country_id: 'DE',
  metadata: { orderid: '4711' },
};

// Start a minute earlier, because the clock of the server may differ. The
// filter does not accept milliseconds.
const since = new Date(Date.now() - 60_000);
const from = since.toISOString().replace(/\.\d+/, '');
const risk = await createOrFind(
  () => client.createRisk({ body }).orThrow(),
  client.listRisks({ query: { from } }),
  ({ metadata }) => metadata?.orderid === '4711',
);
console.log('id' in risk ? 'found' : 'created', risk.transaction);
// #endregion
