import { describe, expect, it } from 'vitest';
import { checkDocument } from '../src/document.ts';
import { startMock } from './client.ts';

const info = { title: 'Books', version: '1.0.0' };
const responses = { 200: { description: 'Fine.', content: { 'application/json': { schema: { type: 'object' } } } } };
const document = (more: object) => ({ openapi: '3.1.0', info, paths: {}, ...more });
const schemas = (schemas: object) => document({ components: { schemas } });

describe('a document that cannot be served', () => {
  const endless: unknown[] = [];
  endless.push(endless);

  it.each([
    {
      name: 'a reference to nothing',
      given: document({
        paths: { '/books': { get: { responses: { 200: { $ref: '#/components/responses/Fine' } } } } },
      }),
      want: 'x: the $ref at #/paths/~1books/get/responses/200 leads to #/components/responses/Fine, where there is nothing.',
    },
    {
      name: 'a path item by a reference to nothing',
      given: document({ paths: { '/books': { $ref: '#/components/pathItems/Books' } } }),
      want: 'x: the $ref at #/paths/~1books leads to #/components/pathItems/Books, where there is nothing.',
    },
    {
      name: 'a reference to what every object has',
      given: schemas({ A: { items: { $ref: '#/constructor' } } }),
      want: 'x: the $ref at #/components/schemas/A/items leads to #/constructor, where there is nothing.',
    },
    {
      name: 'a reference that cannot be decoded',
      given: schemas({ A: { $ref: '#/%' } }),
      want: 'x: the $ref at #/components/schemas/A leads to #/%, where there is nothing.',
    },
    {
      name: 'a reference to itself',
      given: schemas({ A: { $ref: '#/components/schemas/A' } }),
      want: 'x: the $ref at #/components/schemas/A leads back to itself by way of #/components/schemas/A.',
    },
    {
      name: 'references in a circle',
      given: schemas({ A: { $ref: '#/components/schemas/B' }, B: { $ref: '#/components/schemas/A' } }),
      want: 'x: the $ref at #/components/schemas/A leads back to itself by way of #/components/schemas/B.',
    },
    {
      name: 'a tree without end',
      given: document({ 'x-list': endless }),
      want: 'x: what is at #/x-list/0 contains itself.',
    },
    {
      name: 'an operation without responses',
      given: document({ paths: { '/books': { get: {} } } }),
      want: 'x: the operation at #/paths/~1books/get has no "responses".',
    },
    {
      name: 'neither paths nor webhooks',
      given: { openapi: '3.1.0', info },
      want: 'x is no OpenAPI 3.1 document: it needs "openapi: 3.1.x", and "paths" or "webhooks".',
    },
  ])('$name', ({ given, want }) => {
    expect(() => checkDocument(given, 'x')).toThrow(new Error(want));
  });

  it('is refused by the library, too', async () => {
    const openapi = document({ paths: { '/books': { get: {} } } }) as never;
    await expect(startMock({ openapi })).rejects.toThrow('The document: the operation at #/paths/~1books/get');
  });
});

describe('a document that can be served', () => {
  it.each([
    { name: 'a schema that contains itself', given: { A: { properties: { a: { $ref: '#/components/schemas/A' } } } } },
    { name: 'an anchor', given: { A: { $anchor: 'a' }, B: { $ref: '#a' } } },
    { name: 'a chain of references', given: { A: {}, B: { $ref: '#/components/schemas/A' } } },
  ])('$name', ({ given }) => {
    expect(checkDocument(schemas(given), 'x').components?.schemas).toEqual(given);
  });

  it('has nothing but webhooks', async () => {
    const post = { requestBody: { content: { 'application/json': { example: { id: 1 } } } }, responses };
    const openapi = { openapi: '3.1.0', info, webhooks: { 'book.lent': { post } } };
    const { mock, call } = await startMock({ openapi: openapi as never });
    expect(mock.operations).toBe(0);
    expect((await call('GET', '/books')).status).toBe(404);
    expect(await (await call('GET', '/_mock/webhooks')).json()).toMatchObject({ webhooks: [{ event: 'book.lent' }] });
    await mock.close();
  });
});
