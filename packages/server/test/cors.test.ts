import { describe, expect, it } from 'vitest';
import { caller, townServer } from './town.ts';

const { fetch } = townServer();
const call = caller({ fetch });
const address = 'http://town';
const origin = 'http://localhost:5173';

describe('a page of another origin', () => {
  it('may send what the API knows, and what else it announces', async () => {
    const response = await fetch(`${address}/v1/payments`, {
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
    const response = await fetch(address + target, { method: 'OPTIONS', headers });
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
  ];
  it.each(cases)('may read the answer to $given: $want', async ({ given, want }) => {
    const [method = '', target = ''] = given.split(' ');
    const response = await call(method, target, { headers: { origin } });
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([want, '*']);
    const exposed = response.headers.get('access-control-expose-headers')?.split(', ');
    const names = ['WWW-Authenticate', 'Content-Disposition', 'Allow', 'X-Request-Id', 'Retry-After'];
    expect(exposed).toEqual(expect.arrayContaining(names));
  });
});

describe('OPTIONS', () => {
  it('lists the methods of a path, without credentials', async () => {
    const response = await fetch(`${address}/v1/payments/xp_1`, { method: 'OPTIONS' });
    expect([response.status, response.headers.get('allow'), await response.text()]).toEqual([
      204,
      'GET, HEAD, DELETE, OPTIONS',
      '',
    ]);
    expect(response.headers.get('access-control-allow-methods')).toBeNull();
  });

  it('lists those of an alias', async () => {
    const response = await fetch(`${address}/v1/api/wizard`, { method: 'OPTIONS' });
    expect(response.headers.get('allow')).toBe('POST, TRACE, OPTIONS');
  });

  it('of an unknown path is a 404', async () => {
    expect((await fetch(`${address}/v1/nothing`, { method: 'OPTIONS' })).status).toBe(404);
  });
});

it('HEAD of a path without GET is a 405', async () => {
  const response = await call('HEAD', '/v1/wizard');
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST, TRACE, OPTIONS']);
});

it('a program is not bothered with the headers of CORS', async () => {
  const names = [...(await call('GET', '/v1/version')).headers.keys()];
  expect(names.filter((name) => name.startsWith('access-control'))).toEqual([]);
});

it('a page announces a header once, however it is spelled', async () => {
  const headers = { 'access-control-request-method': 'GET', 'access-control-request-headers': 'PREFER, ,X-A' };
  const response = await fetch(`${address}/v1/version`, { method: 'OPTIONS', headers });
  expect(response.headers.get('access-control-allow-headers')).toBe('Accept, Authorization, Content-Type, Prefer, X-A');
});

it('a page that announces no header may send those of the API', async () => {
  const headers = { 'access-control-request-method': 'GET' };
  const response = await fetch(`${address}/v1/nothing`, { method: 'OPTIONS', headers });
  expect(response.headers.get('access-control-allow-headers')).toBe('Accept, Authorization, Content-Type, Prefer');
  expect(response.headers.get('allow')).toBeNull();
});

it('only OPTIONS asks for permission', async () => {
  const headers = { 'access-control-request-method': 'GET' };
  expect((await call('GET', '/v1/nothing', { headers })).status).toBe(404);
});
