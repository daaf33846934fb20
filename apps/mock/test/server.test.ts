import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { authorization, type Client, startMock } from './client.ts';

let client: Client;
beforeAll(async () => {
  client = await startMock();
});
afterAll(() => client.mock.close());

describe('a page of another origin', () => {
  const cases = [
    { given: 'GET /healthz', want: 200 },
    { given: 'POST /healthz', want: 405 },
    { given: 'GET /v1/version', want: 200 },
    { given: 'GET /v1/payments/4711', want: 404 },
    { given: 'GET /v1/nothing', want: 404 },
    { given: 'PATCH /v1/version', want: 405 },
    { given: 'GET /v1/version?__code=500', want: 500 },
  ];
  it.each(cases)('may read the answer to $given: $want', async ({ given, want }) => {
    const [method = '', target = ''] = given.split(' ');
    const response = await client.call(method, target, { headers: { origin: 'http://localhost:5173' } });
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([want, '*']);
  });
});

describe('OPTIONS', () => {
  it.each([
    ['/v1/blacklist/bl_c3nL2MafX8WdfiIM', 'GET, HEAD, DELETE, OPTIONS'],
    ['/v1/api/wizard', 'POST, OPTIONS'],
  ])('lists the methods of %s, without credentials', async (path, want) => {
    const response = await fetch(client.address + path, { method: 'OPTIONS' });
    expect([response.status, response.headers.get('allow'), await response.text()]).toEqual([204, want, '']);
  });
});

describe('HEAD', () => {
  it.each(['/v1/version', '/v1/risks/xr_6NEm0jRpXYhPP5AO/factSheet?format=pdf', '/v1/payments/4711'])(
    '%s answers the headers of GET, and no body',
    async (target) => {
      const [head, get] = [await client.call('HEAD', target), await client.call('GET', target)];
      const body = await get.arrayBuffer();
      expect([head.status, await head.text()]).toEqual([get.status, '']);
      for (const name of ['content-type', 'content-disposition']) {
        expect(head.headers.get(name)).toBe(get.headers.get(name));
      }
      expect(head.headers.get('content-length')).toBe(String(body.byteLength));
    },
  );
});

describe('a mock without a port', () => {
  const headers = { authorization };

  it('answers in the process of its caller', async () => {
    const response = await client.mock.fetch('http://mock/v1/version', { headers });
    expect([response.status, await response.json()]).toEqual([200, { version: '2015-11-13' }]);
  });

  it('is controlled like any other', async () => {
    const pin = { method: 'POST', body: 'operationId=getVersion&code=500' };
    expect((await client.mock.fetch('http://mock/_mock/next', pin)).status).toBe(200);
    expect((await client.mock.fetch('http://mock/v1/version', { headers })).status).toBe(500);
    expect((await client.mock.fetch('http://mock/', { headers: { accept: 'text/html' } })).status).toBe(200);
  });

  it('shares nothing with other mocks of its process', async () => {
    const other = await startMock();
    const pin = { method: 'POST', body: 'operationId=getVersion&code=500' };
    await other.mock.fetch('http://mock/_mock/next', pin);
    expect((await client.mock.fetch('http://mock/v1/version', { headers })).status).toBe(200);
    expect((await other.mock.fetch('http://mock/v1/version', { headers })).status).toBe(500);
    await other.mock.close();
  });
});
