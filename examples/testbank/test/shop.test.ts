import { createXs2aClient } from '@xs2a/client';
import { createTestbank } from '@xs2a/testbank';
import { expect, test } from 'vitest';
import { createShop, startVerification } from '../src/shop.ts';

const secret = 'shared-with-the-testbank';

test('a verified account is known by its webhook, and its data are gone after 31 days', async () => {
  const shop = createShop(secret);
  const testbank = await createTestbank({ seed: 1, now: '2026-01-31', webhookReceiver: shop.receive });
  await testbank.control.createWebhook({ url: 'https://shop.example/webhooks', secret });
  const client = createXs2aClient({ apiKey: 'testbank_test_key', baseUrl: 'http://testbank', fetch: testbank.fetch });

  const { key, transaction } = await startVerification(client);
  const wizard = await client.openWizard(key);
  await wizard.submit({ USER_NAME: 'hartmut.mustermann', USER_PIN: '12345', privacy_policy: true });
  expect(wizard.state.phase).toBe('finished');

  // Lets everything happen that is due, such as the delivery of the webhook.
  await testbank.control.travel({ milliseconds: 0 });
  expect(shop.holders).toEqual(new Map([[transaction, 'MUSTERMANN, HARTMUT']]));

  await testbank.control.travel({ days: 31 });
  expect(await client.getVerification({ path: { verification_id: transaction } })).toMatchObject({ status: 410 });
  await testbank.close();
});
