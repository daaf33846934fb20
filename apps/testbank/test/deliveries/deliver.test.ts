import { afterEach, expect, it } from 'vitest';
import { createTestbank, type Testbank } from '../../src/testbank.ts';
import { call } from '../call.ts';
import { type Receiver, startReceiver } from '../control/receiver.ts';

let testbank: Testbank;
let receiver: Receiver;
afterEach(async () => {
  await testbank.close();
  await receiver.close();
});

it('a transaction that is deleted while its event is being sent leaves nothing of the answer, and is not sent again', async () => {
  testbank = await createTestbank();
  let body = '';
  receiver = await startReceiver(async (response) => {
    body = receiver.received[0]?.body ?? '';
    const { transaction } = JSON.parse(body);
    await call(testbank, `/v1/verifications/${transaction}`, { method: 'DELETE' });
    // A receiver that repeats what it got.
    response.writeHead(500).end(body);
  });
  await testbank.control.createWebhook({ url: receiver.url });
  await testbank.control.createFinishedSession({ product: 'verification' });
  await testbank.control.travel({ days: 1 });
  expect(body).toContain('MUSTERMANN');
  expect(receiver.received).toHaveLength(1);
  const { deliveries } = await testbank.control.listDeliveries({});
  expect(deliveries).toMatchObject([{ status: 'dead', due_at: null }]);
  expect(JSON.stringify(deliveries)).not.toContain('MUSTERMANN');
});
