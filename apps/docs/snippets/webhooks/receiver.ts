import { createServer } from 'node:http';
import { createNodeHandler } from '@xs2a/webhooks/node';
import { checkPayload } from '@xs2a/webhooks/schemas';
import { enqueue } from './queue.ts';

const receive = createNodeHandler({
  secrets: process.env.XS2A_WEBHOOK_SECRET ?? '',
  check: checkPayload,
  handle: ({ event }) => enqueue(event), // called once for each event
});

export const server = createServer((request, response) => {
  if (request.url === '/webhooks/xs2a') void receive(request, response);
  else response.writeHead(404).end();
});
