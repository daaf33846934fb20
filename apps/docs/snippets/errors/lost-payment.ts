import { createOrFind, createXs2aClient } from '@xs2a/client';

const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

// #region main
const body = {
  amount: '5.00',
  currency_id: 'EUR',
  purpose: 'Invoice 4711',
  recipient_holder: 'Holger Baumhaus',
  recipient_iban: 'DE08500105175412638463',
  metadata: { orderid: '4711' },
} as const;

// Start a minute earlier, because the clock of the server may differ. The
// filter does not accept milliseconds.
const since = new Date(Date.now() - 60_000);
const from = since.toISOString().replace(/\.\d+/, '');
const payment = await createOrFind(
  () => client.createPayment({ body }).orThrow(),
  client.listPayments({ query: { from } }),
  ({ metadata }) => metadata?.orderid === '4711',
);
console.log('id' in payment ? 'found' : 'created', payment.transaction);
// #endregion
