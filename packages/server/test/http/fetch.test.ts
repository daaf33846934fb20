import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/http/answer.ts';
import { createFetch } from '../../src/http/fetch.ts';
import type { HttpRequest } from '../../src/http/request.ts';
import type { Problem } from '../../src/problem.ts';
import { authorization, form, json, townServer } from '../town.ts';

/** What the handler received, and what `fetch` returned. */
async function exchange(answer: Partial<Answer>, ...args: Parameters<ReturnType<typeof createFetch>>) {
  const received: HttpRequest[] = [];
  const fetchHere = createFetch(async (request) => {
    received.push(request);
    return { status: 200, headers: {}, body: undefined, ...answer };
  });
  const response = await fetchHere(...args);
  return { request: received[0] as HttpRequest, response };
}

describe('a call in process', () => {
  it('hands over method, path, query and headers', async () => {
    const init = { method: 'PROPFIND', headers: { 'X-A': '1', 'x-b': '2' } };
    const { request } = await exchange({}, 'http://any.example:8080/a%20b?c=%20&d', init);
    expect(request).toMatchObject({
      method: 'PROPFIND',
      path: '/a%20b',
      search: 'c=%20&d',
      headers: { host: 'any.example:8080', 'x-a': '1', 'x-b': '2' },
      remoteAddress: undefined,
    });
  });

  it('takes what fetch takes', async () => {
    for (const input of ['http://a/b', new URL('http://a/b'), new Request('http://a/b')]) {
      expect((await exchange({}, input)).request).toMatchObject({ method: 'GET', path: '/b', search: '' });
    }
  });

  it('keeps a host that the caller names', async () => {
    const { request } = await exchange({}, 'http://a/', { headers: { host: 'b' } });
    expect(request.headers.host).toBe('b');
  });

  it('returns status, headers and body', async () => {
    const { response } = await exchange({ status: 201, headers: { 'X-A': '1' }, body: { a: 'ü' } }, 'http://a/');
    expect([response.status, await response.clone().json()]).toEqual([201, { a: 'ü' }]);
    expect(Object.fromEntries(response.headers)).toEqual({
      'content-length': '10',
      'content-type': 'application/json',
      'x-a': '1',
    });
  });

  it.each([204, 205, 304])('has no body with status %i', async (status) => {
    const { response } = await exchange({ status, body: 'x' }, 'http://a/');
    expect([response.status, response.body]).toEqual([status, null]);
  });

  it('has no body if the answer has none', async () => {
    expect((await exchange({ body: undefined }, 'http://a/')).response.body).toBeNull();
  });

  it('has no body as an answer to HEAD, but its length', async () => {
    const { response } = await exchange({ body: 'x' }, 'http://a/', { method: 'HEAD' });
    expect([response.body, response.headers.get('content-length')]).toEqual([null, '3']);
  });

  it('says nothing of a connection that does not exist', async () => {
    const { response } = await exchange({ status: 413, headers: { Connection: 'close' } }, 'http://a/');
    expect([...response.headers]).toEqual([]);
  });
});

describe('the body of a call in process', () => {
  async function read(init: RequestInit, limit: number): Promise<string> {
    let text = '';
    const fetchHere = createFetch(async (request) => {
      text = await request.readBody(limit).then(String, (error) => `${(error as Problem).status}`);
      return { status: 200, headers: {}, body: undefined };
    });
    await fetchHere('http://a/', { method: 'POST', ...init });
    return text;
  }
  const stream = (...chunks: string[]) =>
    ({ body: ReadableStream.from(chunks.map((chunk) => Buffer.from(chunk))), duplex: 'half' }) as RequestInit;

  it.each([
    ['a text', { body: 'abc' }, 3, 'abc'],
    ['a text that is too large', { body: 'abcd' }, 3, '413'],
    ['a stream', stream('a', 'b', 'c'), 3, 'abc'],
    ['a stream that is too large', stream('ab', 'cd'), 3, '413'],
    ['a form', { body: new URLSearchParams({ a: '1' }) }, 3, 'a=1'],
    ['none', {}, 0, ''],
  ])('may be %s', async (_name, init, limit, want) => {
    expect(await read(init, limit)).toBe(want);
  });
});

describe('a call that is aborted', () => {
  const options = (signal: AbortSignal) => ({ headers: { authorization }, signal });

  it('by the handler rejects with the reason of its signal', async () => {
    const controller = new AbortController();
    const { fetch: call } = townServer({ intercept: () => new Promise(() => controller.abort(new Error('stop'))) });
    await expect(call('http://town/v1/version', options(controller.signal))).rejects.toThrow('stop');
  });

  it('while it waits rejects with the reason of its signal', async () => {
    const controller = new AbortController();
    const { fetch: call } = townServer({
      intercept: () => new Promise(() => setImmediate(() => controller.abort(new Error('stop')))),
    });
    await expect(call('http://town/v1/version', options(controller.signal))).rejects.toThrow('stop');
  });

  it('before it begins never reaches the handler', async () => {
    const exchanges: unknown[] = [];
    const { fetch: call } = townServer({ onExchange: (exchange) => void exchanges.push(exchange) });
    const signal = AbortSignal.abort(new Error('stop'));
    await expect(call('http://town/v1/version', options(signal))).rejects.toThrow('stop');
    await new Promise((resolve) => setImmediate(resolve));
    expect(exchanges).toEqual([]);
  });
});

it('a call in process is answered like one over a connection', async () => {
  const server = townServer();
  const address = await server.listen(0);
  const calls: [string, RequestInit][] = [
    ['/v1/version', {}],
    ['/v1/risks', { method: 'POST', ...json({ days: 5 }) }],
    ['/v1/risks', { method: 'POST', ...form('days=x') }],
    ['/v1/payments/xp_1', { method: 'DELETE' }],
    ['/v1/payments', { method: 'OPTIONS', headers: { origin: 'http://a', 'access-control-request-method': 'POST' } }],
    ['/healthz', { method: 'HEAD' }],
    ['/v1/nothing', {}],
  ];
  for (const [target, init] of calls) {
    const headers = { authorization, ...(init.headers as Record<string, string>) };
    const [near, far] = [
      await server.fetch(address + target, { ...init, headers }),
      await fetch(address + target, { ...init, headers }),
    ];
    const {
      date: _date,
      connection: _connection,
      'keep-alive': _alive,
      ...remaining
    } = Object.fromEntries(far.headers);
    expect([near.status, Object.fromEntries(near.headers)], target).toEqual([far.status, remaining]);
    expect(await near.text()).toBe(await far.text());
  }
  await server.close();
});
