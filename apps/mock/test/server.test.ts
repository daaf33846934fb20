import qs from 'qs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAliases } from '../src/aliases.ts';
import { type ContractOperation, listOperations } from '../src/contract.ts';
import { createMockServer, type MockServer } from '../src/server.ts';
import { bodyOf, contract, errorsOf, formExamplesOf, targetOf } from './contract.ts';
import { referenceRequests } from './reference-requests.ts';

const operations = listOperations(contract);
const authorization = `Basic ${Buffer.from('api:key').toString('base64')}`;
let mock: MockServer;
let base: string;

beforeAll(async () => {
  mock = await createMockServer({ openapi: contract });
  base = await mock.listen(0);
});
afterAll(() => mock.close());

function call(method: string, target: string, init: RequestInit = {}): Promise<Response> {
  return fetch(base + target, {
    ...init,
    method: method.toUpperCase(),
    headers: { authorization, ...(init.headers as Record<string, string>) },
    signal: AbortSignal.timeout(5000),
  });
}

function json(body: unknown): RequestInit {
  return { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
}

function form(body: string): RequestInit {
  return { body, headers: { 'content-type': 'application/x-www-form-urlencoded' } };
}

async function readAnswer(response: Response): Promise<unknown> {
  const text = await response.text();
  return response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text;
}

async function problemsOf(operation: ContractOperation, response: Response): Promise<string[]> {
  const body = await readAnswer(response);
  if (response.status === 204) return body === '' ? [] : ['204 with a body'];
  return errorsOf(operation, response.status, response.headers.get('content-type') ?? 'no media type', body);
}

describe('every operation', () => {
  it.each(operations.map((operation) => [operation.operation.operationId, operation] as const))(
    '%s answers a success that the contract describes',
    async (_, operation) => {
      const body = bodyOf(operation);
      const response = await call(operation.method, targetOf(operation), body === undefined ? {} : json(body));
      expect(response.ok, `${response.status} ${await response.clone().text()}`).toBe(true);
      expect(await problemsOf(operation, response)).toEqual([]);
    },
  );

  it.each(operations.map((operation) => [operation.operation.operationId, operation] as const))(
    '%s refuses a call without credentials',
    async (_, operation) => {
      const response = await call(operation.method, targetOf(operation), { headers: { authorization: '' } });
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toBe('Basic realm="XS2A"');
      expect(await problemsOf(operation, response)).toEqual([]);
    },
  );

  it('is checked by a test that notices a wrong answer', () => {
    const version = operations.find(({ operation }) => operation.operationId === 'getVersion') as ContractOperation;
    expect(errorsOf(version, 200, 'application/json', { version: 20151113 })).not.toEqual([]);
  });
});

describe('sample requests of the reference', () => {
  it.each(referenceRequests.map((sample) => [sample.line, sample.as, sample.request, sample] as const))(
    'line %i, %s: %s',
    async (_line, _as, _request, { as, request, form: formBody, json: jsonBody }) => {
      const [method = '', target = ''] = request.split(' ');
      const untyped = formBody !== undefined && as === 'raw';
      const init = untyped
        ? { body: new TextEncoder().encode(formBody) }
        : formBody !== undefined
          ? form(formBody)
          : jsonBody !== undefined
            ? json(jsonBody)
            : {};
      const response = await call(method, target, init);
      expect(response.ok, `${response.status} ${await response.clone().text()}`).toBe(true);
    },
  );
});

describe('form examples of the contract', () => {
  const examples = operations.flatMap((operation) =>
    formExamplesOf(operation).map(
      ([name, value]) => [operation.operation.operationId, name, value, operation] as const,
    ),
  );

  it.each(examples)('%s accepts %s', async (_operationId, _name, value, operation) => {
    const response = await call(operation.method, targetOf(operation), form(qs.stringify(value)));
    expect(response.ok, `${response.status} ${await response.clone().text()}`).toBe(true);
  });
});

describe('aliases', () => {
  it.each([...listAliases(contract)])('%s answers like %s', async (alias, path) => {
    for (const operation of operations.filter((one) => one.path === path)) {
      const body = bodyOf(operation);
      const init = body === undefined ? {} : json(body);
      const [canonical = ''] = targetOf(operation).split('?');
      const values = canonical.split('/').filter((_, index) => path.split('/')[index]?.startsWith('{'));
      const target = alias.replace(/\{.+?\}/g, () => values.shift() ?? '');
      const [given, want] = await Promise.all([
        call(operation.method, target, init),
        call(operation.method, canonical, init),
      ]);
      expect([given.status, await given.text()]).toEqual([want.status, await want.text()]);
    }
  });

  it('are found in the contract', () => {
    expect(listAliases(contract).size).toBeGreaterThan(0);
  });
});

const payment = {
  amount: 5,
  currency_id: 'EUR',
  purpose: 'Purpose',
  recipient_holder: 'Holger Baumhaus',
  recipient_iban: 'DE08500105175412638463',
};

describe('refused requests', () => {
  const cases: { name: string; request: string; init?: RequestInit; status: number; field?: string }[] = [
    { name: 'an unknown route', request: 'GET /v1/nothing', status: 404 },
    { name: 'a path that cannot be decoded', request: 'GET /v1/payments/%E0%A4%A', status: 404 },
    { name: 'a method that the path does not have', request: 'PATCH /v1/version', status: 405 },
    {
      name: 'a media type that is not offered',
      request: 'GET /v1/version',
      init: { headers: { accept: 'text/html' } },
      status: 406,
    },
    {
      name: 'a media type that is not read',
      request: 'POST /v1/payments',
      init: { body: '<a/>', headers: { 'content-type': 'text/xml' } },
      status: 415,
    },
    {
      name: 'a compressed body',
      request: 'POST /v1/payments',
      init: { body: 'x', headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' } },
      status: 415,
    },
    {
      name: 'a body that is too large',
      request: 'POST /v1/payments',
      init: form(`purpose=${'a'.repeat(1024 * 1024)}`),
      status: 413,
    },
    {
      name: 'broken JSON',
      request: 'POST /v1/payments',
      init: { ...json({}), body: '{"amount":' },
      status: 422,
      field: 'body',
    },
    {
      name: 'a body that is no UTF-8',
      request: 'POST /v1/payments',
      init: { ...json({}), body: new Uint8Array([0xff, 0xfe]) },
      status: 422,
      field: 'body',
    },
    { name: 'JSON that is no object', request: 'POST /v1/payments', init: json([payment]), status: 422, field: 'body' },
    {
      name: 'a form that nests too deep',
      request: 'POST /v1/risks',
      init: form('a[b][c][d][e][f][g][h][i][j]=1'),
      status: 422,
      field: 'body',
    },
    { name: 'no body where one is required', request: 'POST /v1/payments', status: 422, field: 'amount' },
    {
      name: 'a missing field',
      request: 'POST /v1/payments',
      init: json({ ...payment, purpose: undefined }),
      status: 422,
      field: 'purpose',
    },
    {
      name: 'an invalid field',
      request: 'POST /v1/payments',
      init: json({ ...payment, amount: 'five' }),
      status: 422,
      field: 'amount',
    },
    {
      name: 'an invalid field of a form',
      request: 'POST /v1/payments',
      init: form('amount=five'),
      status: 422,
      field: 'amount',
    },
    {
      name: 'bank_code without country_id',
      request: 'POST /v1/verifications',
      init: json({ bank_code: '88888888' }),
      status: 422,
      field: 'country_id',
    },
    {
      name: 'bank_code without country_id in a form',
      request: 'POST /v1/risks',
      init: form('bank_code=88888888'),
      status: 422,
      field: 'country_id',
    },
    {
      name: '4 metadata entries',
      request: 'POST /v1/payments',
      init: json({ ...payment, metadata: { a: 1, b: 2, c: 3, d: 4 } }),
      status: 422,
      field: 'metadata',
    },
    {
      name: '4 metadata entries in a form',
      request: 'POST /v1/risks',
      init: form('metadata[a]=1&metadata[b]=2&metadata[c]=3&metadata[d]=4'),
      status: 422,
      field: 'metadata',
    },
    {
      name: 'a metadata key that is too long',
      request: 'POST /v1/payments',
      init: json({ ...payment, metadata: { ['k'.repeat(21)]: 1 } }),
      status: 422,
      field: 'metadata',
    },
    {
      name: 'a nested field of a form',
      request: 'POST /v1/risks',
      init: form('xs2a_balance_check[check_amount]=much'),
      status: 422,
      field: 'xs2a_balance_check.check_amount',
    },
    {
      name: 'a wizard request without a session',
      request: 'POST /v1/wizard',
      init: json({ action: 'back' }),
      status: 422,
      field: 'key',
    },
    {
      name: 'a query parameter of the wrong type',
      request: 'GET /v1/payments?per_page=many',
      status: 422,
      field: 'per_page',
    },
    { name: 'a missing query parameter', request: 'GET /v1/bankcodes/autocomplete', status: 422, field: 'q' },
    { name: 'an id of the wrong form', request: 'GET /v1/payments/4711', status: 422, field: 'payment_id' },
    {
      name: 'a preferred status that is none',
      request: 'GET /v1/version',
      init: { headers: { prefer: 'code=many' } },
      status: 422,
      field: 'Prefer',
    },
  ];

  it.each(cases)('$name: $status', async ({ request, init, status, field }) => {
    const [method = '', target = ''] = request.split(' ');
    const started = performance.now();
    const response = await call(method, target, init);
    expect(performance.now() - started).toBeLessThan(1000);
    const body = (await response.json()) as { code: number; message: string; errors?: Record<string, string[]> };
    expect({ status: response.status, code: body.code, message: typeof body.message }).toEqual({
      status,
      code: status,
      message: 'string',
    });
    if (field !== undefined) expect(Object.keys(body.errors ?? {})).toContain(field);
    if (status === 422) expect(Object.values(body.errors ?? {}).flat()).not.toEqual([]);
    if (status === 405) expect(response.headers.get('allow')).toBe('GET');
  });

  it.each(['', 'Basic', 'Basic !!!', 'Bearer token', `Basic ${Buffer.from('api:').toString('base64')}`])(
    'credentials "%s": 401',
    async (header) => {
      const response = await call('GET', '/v1/version', { headers: { authorization: header } });
      expect(response.status).toBe(401);
      expect(await response.json()).toEqual({ code: 401, message: 'Invalid credentials.' });
    },
  );

  it('never repeat what was sent', async () => {
    const response = await call('POST', '/v1/payments', { ...json({}), body: '{"pin":"very-secret"' });
    expect(await response.text()).not.toContain('very-secret');
  });
});

describe('Prefer', () => {
  const id = '/v1/payments/xp_irCumJEUY550DLe2';

  it('code=404 answers the example of the contract', async () => {
    const response = await call('GET', id, { headers: { prefer: 'code=404' } });
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ code: 404, message: 'The requested resource was not found' });
  });

  it('example=… answers the named example', async () => {
    const response = await call('GET', id, { headers: { prefer: 'code=200, example=payment-pending' } });
    expect(await response.json()).toMatchObject({ payment_status: 'NONE' });
  });

  it('dynamic=true generates an answer, the same one for the same seed', async () => {
    const generate = () => call('GET', id, { headers: { prefer: 'dynamic=true, seed=4711' } }).then((r) => r.text());
    const first = await generate();
    expect(JSON.parse(first)).toMatchObject({ object: 'xs2a_payment' });
    expect(await generate()).toBe(first);
  });

  it('?__code=404 does the same without a header', async () => {
    expect((await call('GET', `${id}?__code=404`)).status).toBe(404);
  });

  it('an error is answered whatever the client accepts', async () => {
    const response = await call('GET', id, { headers: { prefer: 'code=410', accept: 'application/pdf' } });
    expect(response.status).toBe(410);
  });
});

describe('downloads', () => {
  const snapshot = '/v1/risks/xr_6NEm0jRpXYhPP5AO/accountSnapshot';
  const cases = [
    { given: `${snapshot}?format=pdf`, want: 'application/pdf' },
    { given: `${snapshot}?format=csv`, want: 'text/csv' },
    { given: `${snapshot}?format=json`, want: 'application/json' },
    { given: `${snapshot}?format=json2`, want: 'application/json' },
    { given: snapshot, want: 'application/pdf' },
    { given: snapshot, accept: 'text/csv', want: 'text/csv' },
    { given: '/v1/risks/xr_6NEm0jRpXYhPP5AO/factSheet?format=pdf', want: 'application/pdf' },
  ];

  it.each(cases)('$given is $want', async ({ given, accept = '*/*', want }) => {
    const response = await call('GET', given, { headers: { accept } });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, want]);
    expect((await response.text()).length).toBeGreaterThan(0);
  });

  it('json is one account, json2 a list of accounts', async () => {
    const shapeOf = async (format: string) =>
      Array.isArray(await (await call('GET', `${snapshot}?format=${format}`)).json()) ? 'list' : 'object';
    expect([await shapeOf('json'), await shapeOf('json2')]).toEqual(['object', 'list']);
  });

  it('a PDF arrives byte by byte', async () => {
    const text = await (await call('GET', snapshot)).text();
    const start = Number(/startxref\n([0-9]+)\n%%EOF/.exec(text)?.[1]);
    expect([text.slice(0, 8), text.slice(start, start + 4)]).toEqual(['%PDF-1.4', 'xref']);
  });

  it('format=csv is not acceptable to a client that wants only JSON', async () => {
    const response = await call('GET', `${snapshot}?format=csv`, { headers: { accept: 'application/json' } });
    expect(response.status).toBe(406);
  });
});

it('HEAD answers like GET, without the body', async () => {
  const response = await call('HEAD', '/v1/version');
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json']);
  expect(await response.text()).toBe('');
});
