import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, readAnswer, startMock } from './client.ts';

const file = fileURLToPath(new URL('fixtures/library.yaml', import.meta.url));
let client: Client;
beforeAll(async () => {
  client = await startMock({ openapi: file });
});
afterAll(() => client.mock.close());

const token = { authorization: 'Bearer any' };
const branch = { ...token, 'x-branch': 'north' };

async function ask(method: string, target: string, init: RequestInit = {}) {
  const response = await client.call(method, target, init);
  return { status: response.status, headers: response.headers, body: await readAnswer(response) };
}

describe('any other OpenAPI document', () => {
  it('is counted', () => expect(client.mock.operations).toBe(5));

  it('answers its first example', async () => {
    const { status, body } = await ask('GET', '/books', { headers: branch });
    expect([status, body]).toEqual([200, [expect.objectContaining({ title: 'Momo' }), expect.anything()]]);
  });

  it('answers a sample of the schema where there is no example', async () => {
    expect(await ask('GET', '/books/1', { headers: token })).toMatchObject({ status: 200, body: { title: 'Krabat' } });
  });

  it('answers another media type as it is', async () => {
    const { status, headers, body } = await ask('GET', '/health', { headers: { authorization: '' } });
    expect([status, headers.get('content-type'), String(body)]).toEqual([200, 'text/plain', 'fine']);
  });

  it('answers documented headers', async () => {
    const init = {
      headers: { ...token, 'content-type': 'application/vnd.library+json' },
      body: '{"id":3,"title":"x"}',
    };
    const { status, headers } = await ask('POST', '/books', init);
    expect([status, headers.get('location')]).toEqual([201, '/books/3']);
  });

  const preferred = [
    { given: 'example=none', status: 200, body: [] },
    { given: 'code=404', status: 404, body: { title: 'The library is closed.' } },
    { given: 'code=503', status: 503, body: { title: 'The library is closed.' } },
    { given: 'example=closed', status: 400, body: { title: 'The library is closed.' } },
    { given: 'code=200, dynamic=true, seed=1', status: 200, body: expect.any(Array) },
  ];
  it.each(preferred)('prefers $given', async ({ given, status, body }) => {
    expect(await ask('GET', '/books', { headers: { ...branch, prefer: given } })).toMatchObject({ status, body });
  });

  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const refused = [
    { name: 'another scheme', method: 'GET', target: '/books/1', headers: {}, status: 401 },
    { name: 'no integer in the path', method: 'GET', target: '/books/one', headers: token, status: 404 },
    { name: 'a missing header', method: 'GET', target: '/books', headers: token, field: 'x-branch' },
    {
      name: 'a wrong header',
      method: 'GET',
      target: '/books',
      headers: { ...token, 'x-branch': '1' },
      field: 'x-branch',
    },
    { name: 'a small number', method: 'GET', target: '/books?shelf=0', headers: branch, field: 'shelf' },
    { name: 'a wrong item', method: 'GET', target: '/books?tags=new&tags=lost', headers: branch, field: 'tags.1' },
    { name: 'no body', method: 'POST', target: '/books', headers: token, field: 'id' },
    {
      name: 'a form of its own schema',
      method: 'POST',
      target: '/books',
      headers: { ...token, ...form },
      field: 'title',
    },
    {
      name: 'text as a cover',
      method: 'PUT',
      target: '/books/1/cover',
      headers: { 'content-type': 'text/plain' },
      status: 415,
    },
  ];
  it.each(refused)('refuses $name', async ({ method, target, headers, status = 422, field }) => {
    const body = 'content-type' in headers ? { body: 'pages=3' } : {};
    const given = await ask(method, target, { headers, ...body });
    expect([given.status, given.headers.get('content-type')]).toEqual([status, 'application/problem+json']);
    expect(given.body).toMatchObject({ title: expect.any(String), status, detail: expect.any(String) });
    if (field !== undefined) expect(given.body).toMatchObject({ errors: { [field]: [expect.any(String)] } });
  });

  it('names the scheme that it asks for', async () => {
    const { headers } = await ask('GET', '/books/1');
    expect(headers.get('www-authenticate')).toBe('Bearer');
  });

  it('takes a body of another media type unread', async () => {
    const init = { headers: { 'content-type': 'image/png' }, body: new Uint8Array([1, 2, 3]) };
    expect(await ask('PUT', '/books/1/cover', init)).toMatchObject({ status: 204, body: undefined });
  });
});
