import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, startMock } from './client.ts';

let client: Client;
beforeAll(async () => {
  client = await startMock();
});
afterAll(() => client.mock.close());

const origin = 'http://localhost:5173';

describe('a page of another origin', () => {
  it('may send what the API knows, and what else it announces', async () => {
    const response = await fetch(`${client.address}/v1/payments`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type,x-trace-id',
      },
    });
    expect(response.status).toBe(204);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      allow: 'GET, HEAD, POST, OPTIONS',
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, HEAD, POST, OPTIONS',
      'access-control-allow-headers': 'Accept, Authorization, Content-Type, Prefer, x-trace-id',
      'access-control-max-age': '600',
    });
  });

  it.each([
    { given: 'GET /v1/nothing', want: 'GET' },
    { given: 'PUT /v1/%', want: 'PUT' },
    { given: 'PATCH /v1/version', want: 'GET, HEAD, OPTIONS, PATCH' },
    { given: 'POST /healthz', want: 'GET, HEAD, OPTIONS, POST' },
  ])('may send $given, to read how it is refused', async ({ given, want }) => {
    const [method = '', target = ''] = given.split(' ');
    const headers = { origin, 'access-control-request-method': method };
    const response = await fetch(client.address + target, { method: 'OPTIONS', headers });
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([204, '*']);
    expect(response.headers.get('access-control-allow-methods')).toBe(want);
  });

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
    const response = await client.call(method, target, { headers: { origin } });
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([want, '*']);
    const exposed = response.headers.get('access-control-expose-headers')?.split(', ');
    const names = ['WWW-Authenticate', 'Content-Disposition', 'Allow', 'X-Request-Id', 'Retry-After'];
    expect(exposed).toEqual(expect.arrayContaining(names));
  });

  it('may not control the mock', async () => {
    for (const method of ['GET', 'OPTIONS']) {
      const headers = { origin, 'access-control-request-method': 'POST' };
      const response = await fetch(`${client.address}/_mock/requests`, { method, headers });
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
    }
  });
});

describe('OPTIONS', () => {
  it('lists the methods of a path, without credentials', async () => {
    const response = await fetch(`${client.address}/v1/blacklist/bl_c3nL2MafX8WdfiIM`, { method: 'OPTIONS' });
    expect([response.status, response.headers.get('allow'), await response.text()]).toEqual([
      204,
      'GET, HEAD, DELETE, OPTIONS',
      '',
    ]);
    expect(response.headers.get('access-control-allow-methods')).toBeNull();
  });

  it('lists those of an alias', async () => {
    const response = await fetch(`${client.address}/v1/api/wizard`, { method: 'OPTIONS' });
    expect(response.headers.get('allow')).toBe('POST, OPTIONS');
  });

  it('of an unknown path is a 404', async () => {
    expect((await fetch(`${client.address}/v1/nothing`, { method: 'OPTIONS' })).status).toBe(404);
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

  it('of a path without GET is a 405', async () => {
    const response = await client.call('HEAD', '/v1/wizard');
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST, OPTIONS']);
  });
});
