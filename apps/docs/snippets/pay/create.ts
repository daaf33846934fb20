import { createXs2aClient } from '@xs2a/client';

const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

// #region main
const session = await client
  .createPayment({
    body: {
      amount: '5.00',
      currency_id: 'EUR',
      purpose: '4711 your order of 12 May',
      recipient_holder: 'Holger Baumhaus',
      recipient_iban: 'DE08500105175412638463',
      metadata: { orderid: '4711' },
    },
  })
  .orThrow();

console.log(session.transaction); // store it with your order
// #endregion
