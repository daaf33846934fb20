import { createNodeHandler } from '@xs2a/webhooks/node';
import { checkPayload } from '@xs2a/webhooks/schemas';
import fastify from 'fastify';
import { enqueue } from './queue.ts';

export const app = fastify();

const receive = createNodeHandler({
  secrets: process.env.XS2A_WEBHOOK_SECRET ?? '',
  check: checkPayload,
  handle: ({ event }) => enqueue(event),
});

// In a separate scope, so that the parsers of all other routes do not change.
app.register(async (scope) => {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', (_request, _body, done) => done(null));
  scope.post('/webhooks/xs2a', (request, reply) => {
    reply.hijack();
    return receive(request.raw, reply.raw);
  });
});
