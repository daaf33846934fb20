import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Pins } from '../../src/situations/pins.ts';
import { type Client, json, startMock } from '../client.ts';

let client: Client;

beforeAll(async () => {
  client = await startMock();
});
afterAll(() => client.mock.close());

/** `fetch` sets `Host` and `Origin` by itself. */
function statusWith(headers: Record<string, string>, method = 'GET'): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`${client.address}/_mock/next`, { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

/** A body of so many bytes. */
const sized = (size: number) => `{"example":"${'x'.repeat(size - 14)}"}`;

describe('/_mock', () => {
  it.each([
    ['an unknown path', 'GET', '/_mock/nothing', {}, 404],
    ['itself', 'GET', '/_mock', {}, 404],
    ['a name that every object has', 'GET', '/_mock/constructor', {}, 404],
    ['another method', 'PUT', '/_mock/next', {}, 405],
    ['a method that every object has', 'GET', '/_mock/toString', {}, 404],
    ['broken JSON', 'POST', '/_mock/next', { body: '{"code":' }, 422],
    ['a list', 'POST', '/_mock/next', { body: '[]' }, 422],
    ['a body of 64 KiB', 'POST', '/_mock/next', { body: sized(65_536) }, 422],
    ['a larger body', 'POST', '/_mock/next', { body: sized(65_537) }, 413],
    ['a key that reaches a prototype', 'POST', '/_mock/next', { body: '{"__proto__":{"code":200}}' }, 422],
  ])('answers %s in the shape of every other error', async (_name, method, path, init, status) => {
    const response = await client.call(method, path, init);
    const body = (await response.json()) as { code: number; message: string };
    expect([response.status, body.code, typeof body.message]).toEqual([status, status, 'string']);
    if (status === 405) expect(response.headers.get('allow')).toBe('GET, POST, DELETE');
  });

  it('is never cached', async () => {
    expect((await client.call('GET', '/_mock/next')).headers.get('cache-control')).toBe('no-store');
  });

  it('is closed to pages of other origins, and gives them no right to read', async () => {
    const host = client.address.replace('http://', '');
    expect(await statusWith({ host })).toBe(200);
    expect(await statusWith({ host, origin: client.address }, 'POST')).toBe(422);
    expect(await statusWith({ host, origin: 'http://evil.example' }, 'POST')).toBe(403);
    expect(await statusWith({ host: 'evil.example', origin: 'http://evil.example' })).toBe(403);
    const response = await client.call('OPTIONS', '/_mock/next', { headers: { origin: 'http://evil.example' } });
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([405, null]);
  });

  it('gives a page of another origin no answer that it could read', async () => {
    for (const method of ['GET', 'OPTIONS']) {
      const headers = { origin: 'http://localhost:5173', 'access-control-request-method': 'POST' };
      const response = await fetch(`${client.address}/_mock/requests`, { method, headers });
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  it('pins nothing for a page of another origin', async () => {
    const init = json({ operationId: 'getVersion', code: 500 });
    await client.call('POST', '/_mock/next', { ...init, headers: { origin: 'http://evil.example' } });
    expect((await client.call('GET', '/v1/version')).status).toBe(200);
  });

  it('does not print its own fault if logging is off', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    vi.spyOn(Pins.prototype, 'list').mockImplementation(() => {
      throw new Error('broken');
    });
    const lines: number[] = [];
    for (const logLevel of ['silent', 'error'] as const) {
      const { mock, call } = await startMock({ logLevel });
      expect((await call('GET', '/_mock/next')).status).toBe(500);
      lines.push(error.mock.calls.length);
      await mock.close();
    }
    vi.restoreAllMocks();
    expect(lines).toEqual([0, 1]);
  });

  it('leaves similar paths to the API', async () => {
    expect((await client.call('GET', '/_mocking')).status).toBe(404);
  });
});
