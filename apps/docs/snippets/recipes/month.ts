import { createTestbank } from '@xs2a/testbank';
import { createFetchHandler } from '@xs2a/webhooks/fetch';
import { checkPayload } from '@xs2a/webhooks/schemas';

const secret = 'shared-with-the-testbank';
const received = new Map<string, number>();
const receive = createFetchHandler({
  secrets: secret,
  check: checkPayload,
  handle: ({ event: { type } }) => {
    received.set(type, (received.get(type) ?? 0) + 1);
  },
});
const { control, close } = await createTestbank({
  now: '2026-06-01T06:00:00Z',
  webhookReceiver: receive,
});
await control.createWebhook({ url: 'https://shop.example/xs2a', secret });
await control.createFinishedSession({
  product: 'connection',
  parameters: { sync_mode: 'full' }, // synced every day
});

for (let day = 1; day <= 30; day += 1) {
  if (day === 20) await control.createBankAccount();
  if (day === 25) await control.changePassword({ password: 'changed' });
  await control.travel({ days: 1 }); // everything due on this day happens
  const events = [...received].map(([type, count]) => `${count} × ${type}`);
  if (events.length > 0) console.log(`June ${day}: ${events.join(', ')}`);
  received.clear();
}
await close();
