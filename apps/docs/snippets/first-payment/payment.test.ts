import { createXs2aClient } from '@xs2a/client';
import { createTestbank } from '@xs2a/testbank';
import { createFetchHandler } from '@xs2a/webhooks/fetch';
import { checkPayloadStrictly } from '@xs2a/webhooks/schemas';
import { expect, test } from 'vitest';

const secret = 'secret_password';

test('a payment is announced by a webhook', { timeout: 60_000 }, async () => {
  const received: string[] = [];
  const testbank = await createTestbank({
    webhookReceiver: createFetchHandler({
      secrets: secret,
      check: checkPayloadStrictly,
      handle: ({ event }) => void received.push(event.type),
    }),
  });
  const url = 'https://shop.example/webhooks';
  await testbank.control.createWebhook({ url, secret });
  const client = createXs2aClient({
    apiKey: 'testbank_test_key',
    baseUrl: 'http://testbank',
    fetch: testbank.fetch,
  });

  // Your server creates the payment.
  const { wizard_session_key, transaction } = await client
    .createPayment({
      body: {
        amount: '10.00',
        currency_id: 'EUR',
        purpose: 'Order 4711',
        recipient_holder: 'Holger Baumhaus',
        recipient_iban: 'DE08500105175412638463',
        sender_bic: 'TESTDE88XXX',
        sender_country_id: 'DE',
      },
    })
    .orThrow();

  // The bank user goes through the wizard.
  const wizard = await client.openWizard(wizard_session_key);
  await wizard.submit({
    USER_NAME: 'hartmut.mustermann',
    USER_PIN: '12345',
    privacy_policy: true,
  });
  await wizard.submit({ tan: '123456' });
  expect(wizard.state.phase).toBe('finished');

  // The webhook is due, and the Testbank delivers it.
  await testbank.control.travel({ milliseconds: 0 });
  expect(received).toEqual(['transaction.created']);
  const path = { payment_id: transaction };
  const payment = await client.getPayment({ path }).orThrow();
  expect(payment).toMatchObject({ amount: 10, payment_status: 'NONE' });
  await testbank.close();
});
