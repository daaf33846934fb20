import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { queue } from './queue.ts';
import { server } from './receiver.ts';
import { work } from './work.ts';

// #region main
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/xs2a`;

/** Makes the mock send its example of an event, signed with a secret, and prints the answer of the receiver. */
async function deliver(
  event: string,
  secret = process.env.XS2A_WEBHOOK_SECRET ?? '',
): Promise<void> {
  const body = new URLSearchParams({ event, url, secret });
  const response = await fetch(`${process.env.XS2A_BASE_URL}/_mock/webhooks`, {
    method: 'POST',
    body,
  });
  const { delivered, status } = await response.json();
  console.log(event, status, delivered ? 'delivered' : 'to be repeated');
}

await deliver('transaction.created');
await deliver('transaction.created'); // the same event once more
await deliver('transaction.updated', 'not the shared secret');
await deliver('transaction.updated');
await deliver('account.password_changed');
await deliver('bank_accounts.new_account');
await deliver('bank_accounts.new_turnovers');
await deliver('bank_accounts.sync_failed');
server.close();

for (const event of queue) console.log(`${event.type}: ${work(event)}`);
// #endregion
