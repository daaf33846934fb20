import { createXs2aClient } from '@xs2a/client';
import { createTestbank } from '@xs2a/testbank';

// A Friday: the bank books on the next TARGET day.
const testbank = await createTestbank({ now: '2026-06-05T10:00:00Z' });
const { control } = testbank;
const { transaction } = await control.createFinishedSession({
  product: 'payment',
  parameters: { amount: '49.90', purpose: 'Order 4711' },
});

/** Prints the payment as the bank shows it. */
async function print(): Promise<void> {
  const { now } = await control.getClock();
  const { turnovers } = await control.listTurnovers();
  for (const { amount, booked_on } of turnovers) {
    const state = booked_on && booked_on <= now ? 'booked' : 'announced';
    console.log(now.slice(0, 10), `${amount} cents: ${state}, ${booked_on}`);
  }
}

await print();
await control.travel({ days: 3 });
await print();

// You have seen the money on your account statement.
const client = createXs2aClient({
  apiKey: 'testbank_test_key',
  baseUrl: 'http://testbank',
  fetch: testbank.fetch,
});
const path = { payment_id: transaction };
await client.markPaymentAsReceived({ path }).orThrow();
const { payment_status } = await client.getPayment({ path }).orThrow();
console.log('payment_status:', payment_status);
await testbank.close();
