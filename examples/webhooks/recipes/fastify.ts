import fastify from 'fastify';
import { receive } from './receive.ts';

const app = fastify().register(async (scope) => {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', (_request, _body, done) => done(null));
  scope.post('/webhooks/xs2a', ({ raw }, reply) =>
    receive(raw, reply.hijack().raw),
  );
});
app.listen({ port: Number(process.env.PORT) });
