import { createServer } from 'node:http';
import { createNodeHandler } from '@xs2a/webhooks/node';
import { checkPayloadStrictly } from '@xs2a/webhooks/schemas';

const receive = createNodeHandler({
  secrets: 'secret_password', // shared with the Testbank
  check: checkPayloadStrictly,
  handle: ({ known, event }) => {
    if (!known || !('payment_status' in event.data)) return;
    const { amount, payment_status } = event.data;
    console.log(event.type, amount, payment_status);
  },
});
export const server = createServer((...call) => void receive(...call));
server.listen(process.env.PORT ?? 3000, () => console.log('waiting'));
