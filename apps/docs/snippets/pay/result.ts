// mock: operationId=getPayment example=payment-pending
import { createXs2aClient, parseAmount } from '@xs2a/client';

const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

// #region main
const payment = await client
  .getPayment({ path: { payment_id: '10001-xp-ERB6-4cEm' } })
  .orThrow();
const { sender_holder, sender_iban, amount, payment_status } = payment;
console.log(sender_holder, sender_iban);
console.log(parseAmount(amount), payment.currency_id, payment_status);
// #endregion
