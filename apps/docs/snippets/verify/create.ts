import { createXs2aClient } from '@xs2a/client';

const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

// #region main
const session = await client
  .createVerification({
    body: {
      bank_code: '88888888', // a string: an integer loses leading zeros
      country_id: 'DE', // bank_code needs it
      check_amount: '100.00',
      check_currency_id: 'EUR', // check_amount needs it
      metadata: { custid: '4711', orderid: '12345' }, // comes back unchanged
      language: 'de',
    },
  })
  .orThrow();

console.log(session.transaction); // store it with your order
console.log(session.wizard_session_key.length); // hand it to the wizard, once
// #endregion
