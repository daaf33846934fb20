import { describe, expect, it, vi } from 'vitest';
import type { Exchange, Refused } from '../src/api.ts';
import { Problem, serverError } from '../src/problem.ts';
import { authorization, caller, contractFrom, echo, form, json, townServer } from './town.ts';

const call = caller(townServer());
const answerOf = async (response: Response) => [response.status, await response.json()];

describe('a request that keeps the contract', () => {
  it('is handed over with its parameters in their types', async () => {
    const target = '/v1/payments?page=2&tags=new&other=1';
    const headers = { 'x-branch': '7', cookie: 'since=8' };
    expect(await answerOf(await call('GET', target, { headers }))).toEqual([
      200,
      {
        id: 'listPayments',
        path: {},
        query: { page: 2, tags: ['new'] },
        header: { 'x-branch': 7 },
        cookie: { since: 8 },
      },
    ]);
  });

  it.each([
    ['JSON', json({ days: 5, filters: ['a'] })],
    ['a form', form('days=5&filters=a')],
  ])('is handed over with its body in its types: %s', async (_name, init) => {
    expect(await (await call('POST', '/v1/risks', init)).json()).toMatchObject({ body: { days: 5, filters: ['a'] } });
  });

  it('may have no body, an empty one, or one that is not parsed', async () => {
    for (const init of [{}, { body: '' }, { body: 'x', headers: { 'content-type': 'image/png' } }]) {
      expect(await answerOf(await call('POST', '/v1/risks', init))).toEqual([
        200,
        expect.not.objectContaining({ body: {} }),
      ]);
    }
  });

  it('may be made by an alias', async () => {
    expect(await (await call('POST', '/v1/api/wizard')).json()).toMatchObject({ id: 'submitWizardStep' });
  });

  it('need not have a body that can be parsed where none is taken', async () => {
    const target = '/v1/payments/xp_1/received';
    expect((await call('POST', target, { ...json({}), body: '{' })).status).toBe(200);
  });

  it('may ask for nothing but headers', async () => {
    const [head, get] = [await call('HEAD', '/v1/version'), await call('GET', '/v1/version')];
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(head.headers.get('content-length')).toBe(String((await get.text()).length));
  });
});

describe('a request that breaks the contract', () => {
  it.each([
    ['an unknown path', 'GET', '/v1/nothing', {}, 404],
    ['a path that cannot be decoded', 'GET', '/v1/payments/%', {}, 404],
    ['an id of another form', 'GET', '/v1/payments/4711', {}, 404],
    ['another method', 'PUT', '/v1/version', {}, 405],
    ['a method in small letters', 'propfind', '/v1/version', {}, 405],
    ['no credentials', 'GET', '/v1/version', { headers: { authorization: '' } }, 401],
    ['another media type', 'POST', '/v1/risks', { body: 'x', headers: { 'content-type': 'text/xml' } }, 415],
    ['a parameter of another type', 'GET', '/v1/payments?page=many', {}, 422],
    ['a parameter that cannot be decoded', 'GET', '/v1/payments?tags=%FF', {}, 422],
    ['a body of another type', 'POST', '/v1/risks', json([]), 422],
    ['no body', 'POST', '/v1/payments', {}, 422],
  ] as [string, string, string, RequestInit, number][])('%s: %s %s', async (_name, method, target, init, status) => {
    expect(await answerOf(await call(method, target, init))).toMatchObject([status, { code: status }]);
  });

  it('gets all errors of query, headers and body', async () => {
    const contract = townServer({ handle: echo });
    const response = await caller(contract)('GET', '/v1/payments?page=0&tags=x', { headers: { 'x-branch': 'a' } });
    const { errors } = (await response.json()) as { errors: object };
    expect(Object.keys(errors)).toEqual(['page', 'tags.0', 'x-branch']);
  });

  it('gets the list of methods', async () => {
    expect((await call('PUT', '/v1/payments')).headers.get('allow')).toBe('GET, HEAD, POST, OPTIONS');
  });

  it('is refused in this order: path, method, credentials, id, query, body', async () => {
    const nobody = { headers: { authorization: '' } };
    const broken = { body: '{', headers: { 'content-type': 'application/json' } };
    const statuses = [
      await call('PUT', '/v1/nothing', nobody),
      await call('PUT', '/v1/payments/4711', nobody),
      await call('GET', '/v1/payments/4711?x=%FF', nobody),
      await call('GET', '/v1/payments/4711'),
      await call('POST', '/v1/risks?x=%FF', { ...broken, headers: { 'content-type': 'text/xml' } }),
      await call('POST', '/v1/risks', broken),
    ];
    expect(statuses.map(({ status }) => status)).toEqual([404, 405, 401, 404, 422, 422]);
  });

  it('is handed over if nobody is to hold it to the contract', async () => {
    const careless = caller(townServer({ validate: false }));
    expect(await (await careless('GET', '/v1/payments/4711?x=1')).json()).toMatchObject({ path: { id: '4711' } });
    expect(await (await careless('GET', '/v1/payments?page=many')).json()).toMatchObject({ query: { page: 'many' } });
    expect(await (await careless('POST', '/v1/risks', form('days=many'))).json()).toMatchObject({
      body: { days: 'many' },
    });
    expect((await careless('POST', '/v1/risks', { ...json({}), body: '{' })).status).toBe(422);
  });
});

describe('the largest body', () => {
  const text = (length: number) => ({
    ...json({}),
    body: JSON.stringify({ text: 'a'.repeat(length - '{"text":""}'.length) }),
  });

  it('has as many bytes as are allowed', async () => {
    const small = caller(townServer({ bodyLimit: 100 }));
    expect((await small('POST', '/v1/risks', text(100))).status).toBe(200);
    expect(await answerOf(await small('POST', '/v1/risks', text(101)))).toEqual([
      413,
      { code: 413, message: 'The body is larger than 100 bytes.' },
    ]);
  });

  it('has at most 1 MiB by default', async () => {
    expect((await call('POST', '/v1/risks', text(1024 * 1024))).status).toBe(200);
    expect((await call('POST', '/v1/risks', text(1024 * 1024 + 1))).status).toBe(413);
  });
});

describe('who calls', () => {
  it('is decided by the server', async () => {
    const guarded = caller(
      townServer({
        authenticate: async ([credential], { id }) => {
          if (credential?.secret === 'broken') throw serverError();
          return credential?.secret === 'wrong' ? undefined : `${id} ${credential?.secret}`;
        },
        handle: ({ caller }) => ({ status: 200, headers: {}, body: caller }),
      }),
    );
    const basic = (secret: string) => ({ headers: { authorization: `Basic ${btoa(`api:${secret}`)}` } });
    expect(await answerOf(await guarded('GET', '/v1/version'))).toEqual([200, 'getVersion key']);
    expect(await answerOf(await guarded('GET', '/v1/status'))).toEqual([200, 'getStatus undefined']);
    const refused = await guarded('GET', '/v1/version', basic('wrong'));
    expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([401, 'Basic realm="Town"']);
    expect((await guarded('GET', '/v1/version', basic('broken'))).status).toBe(500);
  });

  it('is anybody with credentials by default', async () => {
    const open = caller(townServer({ handle: ({ caller: who }) => ({ status: 200, headers: {}, body: who }) }));
    const [, credentials] = await answerOf(await open('GET', '/v1/version'));
    expect(credentials).toMatchObject([{ scheme: { name: 'apiKey' }, user: 'api', secret: 'key' }]);
  });
});

describe('a fault of the server', () => {
  it('is a 500 that says nothing, and is logged', async () => {
    const lines: string[] = [];
    const broken = townServer({
      handle: () => {
        throw new Error('very secret');
      },
      log: (level, text) => void lines.push(`${level} ${text()}`),
    });
    expect(await answerOf(await caller(broken)('GET', '/v1/version'))).toEqual([
      500,
      { code: 500, message: 'Internal server error' },
    ]);
    expect(lines).toEqual([
      expect.stringMatching(/^error Error: very secret\n/),
      expect.stringMatching(/^info GET \/v1\/version 500 \d+\.\d ms$/),
    ]);
  });
});

describe('an interceptor', () => {
  it('knows the operation, and runs before anything is checked', async () => {
    const intercept = vi.fn(async () => {
      throw new Problem(429, 'Wait', { headers: { 'Retry-After': '1' } });
    });
    const guarded = caller(townServer({ intercept }));
    const response = await guarded('POST', '/v1/risks', { ...json({}), body: '{', headers: { authorization: '' } });
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '1']);
    expect(intercept).toHaveBeenCalledWith(
      expect.objectContaining({ id: 'createRisk' }),
      expect.objectContaining({ method: 'POST', path: '/v1/risks' }),
    );
    expect((await guarded('GET', '/v1/nothing')).status).toBe(404);
    expect((await guarded('OPTIONS', '/v1/risks')).status).toBe(204);
    expect(intercept).toHaveBeenCalledTimes(1);
  });
});

describe('a refusal', () => {
  it('may have another shape, of which problem, operation and path decide', async () => {
    const refuse = vi.fn(async ({ status, instead }: Problem, { operation, siblings }: Refused) => ({
      status: instead?.status ?? status,
      headers: {},
      body: [operation?.id, siblings.map(({ id }) => id)],
    }));
    const other = caller(townServer({ refuse }));
    expect(await answerOf(await other('GET', '/v1/nothing'))).toEqual([404, [null, []]]);
    expect(await answerOf(await other('PUT', '/v1/version'))).toEqual([405, [null, ['getVersion']]]);
    const both = ['getPayment', ['getPayment', 'deletePayment']];
    expect(await answerOf(await other('GET', '/v1/payments/4711'))).toEqual([422, both]);
    expect(await answerOf(await other('GET', '/v1/payments/x', { headers: { authorization: '' } }))).toEqual([
      403,
      both,
    ]);
    expect(await answerOf(await other('POST', '/v1/risks', json([])))).toEqual([400, ['createRisk', ['createRisk']]]);
  });
});

describe('methods that HTTP has for every path', () => {
  const own = { operationId: 'own', responses: { 200: { description: '' } } };
  const contract = contractFrom({ openapi: '3.1.0', paths: { '/a': { head: own, options: own }, '/b': { get: own } } });
  const other = caller(
    townServer({ contract, handle: () => ({ status: 200, headers: { Own: '1' }, body: undefined }) }),
  );

  it('are operations where they are documented', async () => {
    expect((await other('HEAD', '/a')).headers.get('own')).toBe('1');
    expect((await other('OPTIONS', '/a')).headers.get('own')).toBe('1');
    const preflight = { origin: 'http://page', 'access-control-request-method': 'HEAD' };
    expect((await other('OPTIONS', '/a', { headers: preflight })).status).toBe(204);
    expect((await other('OPTIONS', '/b')).status).toBe(204);
  });
});

describe('an exchange', () => {
  async function exchangeOf(method: string, target: string, init: RequestInit = {}): Promise<Exchange> {
    const exchanges: Exchange[] = [];
    await caller(townServer({ onExchange: (exchange) => void exchanges.push(exchange) }))(method, target, init);
    expect(exchanges).toHaveLength(1);
    return exchanges[0] as Exchange;
  }

  it('has request, operation, body and answer', async () => {
    const before = Date.now();
    const begun = performance.now();
    const exchange = await exchangeOf('POST', '/v1/risks?a=1', json({ days: 5 }));
    expect(exchange).toMatchObject({
      request: { method: 'POST', path: '/v1/risks', search: 'a=1', headers: { authorization, host: 'town' } },
      operation: { id: 'createRisk' },
      body: { value: { days: 5 }, size: 10 },
      answer: { status: 200 },
      problem: undefined,
    });
    expect(exchange.startedAt).toBeGreaterThanOrEqual(before);
    expect(exchange.startedAt).toBeLessThanOrEqual(Date.now());
    expect(exchange.durationMs).toBeGreaterThan(0);
    expect(exchange.durationMs).toBeLessThan(performance.now() - begun);
  });

  it('is also known of a request that is refused', async () => {
    expect(await exchangeOf('GET', '/v1/nothing')).toMatchObject({
      operation: undefined,
      answer: { status: 404 },
      problem: { status: 404 },
    });
    expect(await exchangeOf('POST', '/v1/risks', json([]))).toMatchObject({
      body: { value: [] },
      answer: { status: 422 },
    });
    expect((await exchangeOf('POST', '/v1/risks', { ...json({}), body: '{' })).body).toBeUndefined();
    expect((await exchangeOf('POST', '/v1/risks')).body).toBeUndefined();
  });
});
