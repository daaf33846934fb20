import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createControl } from '@xs2a/testbank/control';
import { queue } from './queue.ts';
import { server } from './receiver.ts';
import { work } from './work.ts';

// #region main
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address() as AddressInfo;
const url = `http://127.0.0.1:${port}/webhooks/xs2a`;
const secret = process.env.XS2A_WEBHOOK_SECRET ?? '';
const control = createControl({
  url: process.env.XS2A_BASE_URL ?? 'http://127.0.0.1:4020',
});
const { id: webhook_id } = await control.createWebhook({ url, secret });

/** Lets time pass at the Testbank, and prints the last delivery. */
async function deliver(seconds = 0): Promise<string> {
  await control.travel({ milliseconds: seconds * 1000 });
  const { deliveries } = await control.listDeliveries({ webhook_id });
  const [last] = deliveries; // the newest
  console.log(
    last?.event_type,
    last?.last_attempt?.answer?.status,
    last?.status,
  );
  return last?.id ?? '';
}

const { object } = await control.createFinishedSession({ product: 'payment' });
const delivery_id = await deliver();
await control.redeliver({ delivery_id }); // the same event once more
await deliver();

// The Testbank signs with a wrong secret, until it is corrected.
const object_id = object.id;
await control.rotateWebhookSecret({ webhook_id, secret: 'another secret' });
await control.createTestEvent({ type: 'transaction.updated', object_id });
await deliver();
await control.rotateWebhookSecret({ webhook_id, secret });
await deliver(5);

await control.createTestEvent({ type: 'account.password_changed' });
await deliver();
const connection = await control.createFinishedSession({
  product: 'connection',
});
await deliver();
await control.createTestEvent({
  type: 'bank_accounts.sync_failed',
  object_id: connection.object.id,
});
await deliver();
await control.deleteWebhook({ webhook_id });
server.close();

// Deliveries run side by side, so the order in which they arrive differs.
const tasks = queue.map((event) => `${event.type}: ${work(event)}`);
console.log(tasks.sort().join('\n'));
// #endregion
