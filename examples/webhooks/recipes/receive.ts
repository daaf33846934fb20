import { createFetchHandler } from '@xs2a/webhooks/fetch';
import { createNodeHandler } from '@xs2a/webhooks/node';
import { checkPayload } from '@xs2a/webhooks/schemas';
import { enqueue } from './queue.ts';

const options = {
  secrets: process.env.XS2A_WEBHOOK_SECRET ?? '',
  check: checkPayload,
  handle: ({ event }: { event: { id: string } }) => enqueue(event),
};

/** For servers whose handlers take a request and a response of Node. */
export const receive = createNodeHandler(options);

/** For servers whose handlers take a `Request` and return a `Response`. */
export const receiveRequest = createFetchHandler(options);
