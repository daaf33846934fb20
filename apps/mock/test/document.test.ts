import { expect, it } from 'vitest';
import { startMock } from './client.ts';

const info = { title: 'Books', version: '1.0.0' };
const responses = { 200: { description: 'Fine.', content: { 'application/json': { schema: { type: 'object' } } } } };

it('a document of which nothing can be served is refused with its place', async () => {
  const openapi = { openapi: '3.1.0', info, paths: { '/books': { get: {} } } };
  await expect(startMock({ openapi })).rejects.toThrow(
    'The document has no operation that can be read. GET /books: the operation at',
  );
});

it('a document that has nothing but webhooks is served', async () => {
  const post = { requestBody: { content: { 'application/json': { example: { id: 1 } } } }, responses };
  const openapi = { openapi: '3.1.0', info, webhooks: { 'book.lent': { post } } };
  const { mock, call } = await startMock({ openapi });
  expect(mock.operations).toBe(0);
  expect((await call('GET', '/books')).status).toBe(404);
  expect(await (await call('GET', '/_mock/webhooks')).json()).toMatchObject({ webhooks: [{ event: 'book.lent' }] });
  await mock.close();
});
