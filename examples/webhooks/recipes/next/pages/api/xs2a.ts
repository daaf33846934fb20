import { createNodeHandler } from '@xs2a/webhooks/node';
import { checkPayload } from '@xs2a/webhooks/schemas';
import { enqueue } from '../../../queue.ts';

export const config = { api: { bodyParser: false } };
export default createNodeHandler({
  secrets: () => process.env.XS2A_WEBHOOK_SECRET ?? '',
  check: checkPayload,
  handle: ({ event }) => enqueue(event),
});
