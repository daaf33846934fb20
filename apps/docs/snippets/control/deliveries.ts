import { createTestbank } from '@xs2a/testbank';

let isUp = false;
const testbank = await createTestbank({
  now: '2026-06-01T10:00:00Z',
  webhookReceiver: async () => new Response(null, { status: isUp ? 200 : 503 }),
});
const { control } = testbank;
await control.createWebhook({ url: 'https://shop.example/xs2a' });
await control.createFinishedSession({ product: 'verification' });

async function print(): Promise<void> {
  const { deliveries } = await control.listDeliveries();
  for (const { status, attempts, last_attempt } of deliveries)
    console.log(status, attempts, last_attempt?.reason ?? '');
}

await control.travel({ minutes: 1 });
await print(); // the first five tries
await control.travel({ days: 14 });
await print(); // all tries have failed

// The receiver works again: send the deliveries again.
isUp = true;
const { deliveries } = await control.listDeliveries({ status: 'dead' });
for (const { id } of deliveries) await control.redeliver({ delivery_id: id });
await control.travel({ milliseconds: 0 });
await print();
await testbank.close();
