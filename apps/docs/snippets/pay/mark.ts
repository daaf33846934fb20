import { createXs2aClient, toMinorUnits } from '@xs2a/client';

const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

// #region main
// From your account statement: what has arrived under this purpose, in cents.
const arrived: number | undefined = 500;
const daysSincePayment = 2;

const path = { payment_id: '10001-xp-ERB6-4cEm' };
const { amount } = await client.getPayment({ path }).orThrow();
if (arrived === toMinorUnits(amount)) {
  const payment = await client.markPaymentAsReceived({ path }).orThrow();
  console.log(payment.payment_status);
} else if (daysSincePayment > 5) {
  const payment = await client.markPaymentAsLoss({ path }).orThrow();
  console.log(payment.payment_status);
} else {
  console.log('look again tomorrow');
}
// #endregion
