import { createFetchHandler } from '@xs2a/webhooks/fetch';
import { checkPayload } from '@xs2a/webhooks/schemas';
import { enqueue } from '../../../../queue.ts';

export const POST = createFetchHandler({
  // A function, because `next build` loads this file without the secret.
  secrets: () => process.env.XS2A_WEBHOOK_SECRET ?? '',
  check: checkPayload,
  handle: ({ event }) => enqueue(event),
});
