import { createXs2aClient, parseAmount, toMinorUnits } from '@xs2a/client';

console.log('--- create');
// #region create
const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

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

console.log('--- wizard');
// #region wizard
const wizard = await client.openWizard(session.wizard_session_key);
await wizard.submit({ country_id: 'DE', bank_code: '88888888' });
await wizard.submit({
  USER_NAME: 'hartmut.mustermann',
  USER_PIN: '12345',
  privacy_policy: true,
});
const { phase } = await wizard.submit({ tan: '123456' });
console.log(phase);
// #endregion

console.log('--- result');
// #region result
const path = { payment_id: session.transaction };
const payment = await client.getPayment({ path }).orThrow();
const { sender_holder, sender_iban, amount, payment_status } = payment;
console.log(sender_holder, sender_iban);
console.log(parseAmount(amount), payment.currency_id, payment_status);
// #endregion

console.log('--- mark');
// #region mark
// From your account statement: the cents that arrived with this purpose.
const arrived: number | undefined = 500;
const daysSincePayment = 2;

if (arrived === toMinorUnits(payment.amount)) {
  const marked = await client.markPaymentAsReceived({ path }).orThrow();
  console.log(marked.payment_status);
} else if (daysSincePayment > 5) {
  const marked = await client.markPaymentAsLoss({ path }).orThrow();
  console.log(marked.payment_status);
} else {
  console.log('look again tomorrow');
}
// #endregion
