import { createXs2aClient } from '@xs2a/client';
import { pin } from './pin.ts';

// #region main
// Your program does not know that it talks to a mock.
const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
  hooks: { onResponse: ({ status }) => console.log('answered:', status) },
});

await pin({
  operationId: 'getPayment',
  example: 'payment-pending',
  times: '2',
});
await pin({ operationId: 'getPayment', code: '500' });
for (let attempt = 1; attempt <= 3; attempt += 1) {
  const payment = await client
    .getPayment({ path: { payment_id: '10001-xp-ERB6-4cEm' } })
    .orThrow();
  console.log(attempt, payment.payment_status); // the client retries the 500
}
// #endregion
