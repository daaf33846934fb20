import { createTestbank } from '@xs2a/testbank';
import { createFetchHandler } from '@xs2a/webhooks/fetch';
import { checkPayload } from '@xs2a/webhooks/schemas';

const secret = 'shared-with-the-testbank';
const receive = createFetchHandler({
  secrets: secret,
  check: checkPayload,
  handle: ({ documented, event }) => {
    if (!documented || event.type !== 'transaction.updated') return;
    if (event.data.object !== 'xs2a_payment') return;
    console.log(event.type, event.data.amount, event.data.payment_status);
  },
});
const { control, close } = await createTestbank({ webhookReceiver: receive });
await control.createWebhook({ url: 'https://shop.example/xs2a', secret });

// Creates a payment and completes its wizard.
const { object } = await control.createFinishedSession({
  product: 'payment',
  parameters: { amount: '49.90' },
});
// The event contains this payment in its current state.
await control.createTestEvent({
  type: 'transaction.updated',
  object_id: object.id,
});
await control.travel({ milliseconds: 0 }); // sends what is due

const { deliveries } = await control.listDeliveries();
for (const { event_type, status, attempts } of deliveries.toReversed())
  console.log(`${event_type}: ${status} after ${attempts} try`);
await close();
