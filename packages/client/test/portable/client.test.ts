import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createXs2aClient, Xs2aError } from '../../src/index.ts';
import { createPathsClient } from '../../src/paths/index.ts';
import { answer, loadRecovery, stubFetch } from '../support/stub.ts';

const authorization = 'Basic YXBpOmtleQ==';
const payment = {
  amount: 5,
  currency_id: 'EUR' as const,
  purpose: 'Purpose',
  recipient_holder: 'Holger Baumhaus',
  recipient_iban: 'DE08500105175412638463',
};

describe('a call', () => {
  test('goes to the API, with the credential', async () => {
    const { fetch, sent } = stubFetch();
    await createXs2aClient({ apiKey: 'key', fetch }).getVersion();
    expect(sent).toMatchObject([{ url: 'https://api.xs2a.com/v1/version', method: 'GET' }]);
    expect(sent[0]?.headers).toEqual({ accept: 'application/json', authorization });
  });

  test('goes to the server of the client, by the current global fetch', async () => {
    const { fetch, sent } = stubFetch();
    const client = createXs2aClient({ apiKey: 'key', baseUrl: 'http://127.0.0.1:4010/' });
    vi.stubGlobal('fetch', fetch);
    try {
      await client.getVersion();
    } finally {
      vi.unstubAllGlobals();
    }
    expect(sent[0]?.url).toBe('http://127.0.0.1:4010/v1/version');
  });

  test('has path, query and body', async () => {
    const { fetch, sent } = stubFetch(() => answer({ data: [] }));
    const client = createXs2aClient({ apiKey: 'key', fetch });
    await client.listPaymentEvents({ path: { payment_id: 'xp/1 ä' }, query: { page: 2, per_page: 50 } });
    await client.createPayment({ body: payment });
    await client.listVerifications({ query: { check_passed: false, account_holder: 'A & B' } });
    expect(sent).toMatchObject([
      { url: 'https://api.xs2a.com/v1/payments/xp%2F1%20%C3%A4/events?page=2&per_page=50', body: undefined },
      { body: JSON.stringify(payment), headers: { 'content-type': 'application/json' } },
      { url: 'https://api.xs2a.com/v1/verifications?check_passed=false&account_holder=A%20%26%20B' },
    ]);
  });

  test('is sent as a form if the client or the call asks for it', async () => {
    const { fetch, sent } = stubFetch();
    const form = createXs2aClient({ apiKey: 'key', fetch, encoding: 'form' });
    await form.createBankUser({ body: { name: 'Hartmut Mustermann' } });
    await form.createBankUser({ body: { name: 'Hartmut Mustermann' }, encoding: 'json' });
    expect(sent).toMatchObject([
      { body: 'name=Hartmut%20Mustermann', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      { body: '{"name":"Hartmut Mustermann"}', headers: { 'content-type': 'application/json' } },
    ]);
  });

  test('has no body if none is passed', async () => {
    const { fetch, sent } = stubFetch();
    await createXs2aClient({ apiKey: 'key', fetch, encoding: 'form' }).createRisk();
    expect(sent[0]?.body).toBeUndefined();
    expect(sent[0]?.headers).not.toHaveProperty('content-type');
  });

  test('has the headers of client and call, which cannot replace the credential', async () => {
    const { fetch, sent } = stubFetch();
    const client = createXs2aClient({ apiKey: 'key', fetch, headers: { 'x-app': 'shop', 'x-both': 'client' } });
    await client.getVersion({ headers: { 'X-Both': 'call', Authorization: 'Bearer other' } });
    expect(sent[0]?.headers).toMatchObject({ 'x-app': 'shop', 'x-both': 'call', authorization });
  });

  test.each(['getVersion', 'createRisk'] as const)('is not cached: %s', async (operation) => {
    const { fetch, sent } = stubFetch();
    await createXs2aClient({ apiKey: 'key', fetch })[operation]();
    expect(sent[0]?.init.cache).toBe('no-store');
  });

  test('does not follow a redirect, which could take a PIN to another server', async () => {
    const { fetch, sent } = stubFetch();
    await createXs2aClient({ apiKey: 'key', fetch }).getVersion();
    expect(sent[0]?.init.redirect).toBe('manual');
  });

  test.each(['', '.', '..', undefined])('refuses "%s" in a path, which would lead elsewhere', async (id) => {
    const { fetch } = stubFetch();
    const call = createXs2aClient({ apiKey: 'key', fetch }).deleteAccessToken({
      path: { user_id: 'bus_Ck7nGg05TK68jd9O', token_id: id as string },
    });
    await expect(call).rejects.toThrow(new TypeError('path.token_id is missing'));
    expect(fetch).not.toHaveBeenCalled();
  });
});

describe('a result', () => {
  test('has status, body, headers and request id', async () => {
    const { fetch } = stubFetch(() => answer({ version: '2015-11-13' }, 200, { 'X-Request-Id': 'r1' }));
    const result = await createXs2aClient({ apiKey: 'key', fetch }).getVersion();
    expect(result).toMatchObject({ status: 200, body: { version: '2015-11-13' }, requestId: 'r1' });
    expect(result.headers.get('x-request-id')).toBe('r1');
  });

  test('has its own headers, the same in a copy', async () => {
    const response = answer({ version: '2015-11-13' }, 200, { 'Set-Cookie': 'a=1', 'X-App': 'shop' });
    response.headers.append('set-cookie', 'b=2');
    const { fetch } = stubFetch(() => response);
    const result = await createXs2aClient({ apiKey: 'key', fetch }).getVersion();
    expect(Object.keys(result)).toEqual(expect.arrayContaining(['status', 'body', 'headers', 'requestId']));
    expect({ ...result }.headers).toBe(result.headers);
    result.headers.set('x-app', 'mine');
    expect(result.headers.get('x-app')).toBe('mine');
    // Every cookie that the runtime shows: a browser hides `Set-Cookie` from scripts, others keep both.
    const cookies = (headers: Headers) => [...headers].filter(([name]) => name === 'set-cookie');
    expect(cookies(result.headers)).toEqual(cookies(response.headers));
    expect(response.headers.get('x-app')).toBe('shop');
  });

  test('has the status 202 or 204', async () => {
    const start = { wizard_session_key: 'KoA6', transaction: '10001-bcs-GseB-mcBJ' };
    const { fetch } = stubFetch(
      () => answer(start, 202),
      () => new Response(null, { status: 204 }),
    );
    const client = createXs2aClient({ accessToken: 'token', fetch });
    const path = { connection_id: 'bcn_BnB6mQLsHKZacYvC' };
    expect(await client.syncBankConnection({ path })).toMatchObject({ status: 202, body: start });
    expect(await client.syncBankConnection({ path })).toMatchObject({ status: 204, body: undefined });
  });
});

describe('a call that creates or changes something', () => {
  test('is not sent if it asks for retries', async () => {
    const { fetch } = stubFetch(() => answer({}, 500));
    const client = createXs2aClient({ apiKey: 'key', fetch });
    const refused = new TypeError('createRisk is never repeated');
    await expect(client.createRisk({ retries: 2 as 0 })).rejects.toThrow(refused);
    expect(fetch).not.toHaveBeenCalled();
    expect((await client.createRisk({ retries: 0 })).status).toBe(500);
    expect(fetch).toHaveBeenCalledOnce();
  });
});

describe('an undocumented status is thrown:', () => {
  test.each([
    { status: 204, name: 'Xs2aUnexpectedError' },
    { status: 202, name: 'Xs2aUnexpectedError' },
    { status: 404, name: 'Xs2aNotFoundError' },
    { status: 410, name: 'Xs2aGoneError' },
  ])('$status', async ({ status, name }) => {
    const { fetch } = stubFetch(() => (status === 204 ? new Response(null, { status }) : answer({}, status)));
    const client = createXs2aClient({ apiKey: 'key', fetch });
    await expect(client.getVersion()).rejects.toMatchObject({ name, status, operation: 'getVersion' });
    const paths = createPathsClient({ apiKey: 'key', fetch });
    await expect(paths.GET('/v1/version')).rejects.toMatchObject({ name, status });
  });
});

describe('a download', () => {
  const path = { risk_id: 'xr_1' };
  test.each([
    { what: 'HTML', response: () => new Response('<h1>It works!</h1>', { headers: { 'content-type': 'text/html' } }) },
    {
      what: 'HTML that could be JSON',
      response: () => new Response('{}', { headers: { 'content-type': 'Text/HTML; charset=utf-8' } }),
    },
    { what: 'nothing', response: () => new Response(null) },
  ])('of $what is no file', async ({ response }) => {
    const { fetch } = stubFetch(response);
    const client = createXs2aClient({ apiKey: 'key', fetch });
    const want = { name: 'Xs2aParseError', status: 200 };
    await expect(client.downloadFactSheet({ path })).rejects.toMatchObject(want);
    const paths = createPathsClient({ apiKey: 'key', fetch });
    const byPath = paths.GET('/v1/risks/{risk_id}/factSheet', { params: { path }, parseAs: 'blob' });
    await expect(byPath).rejects.toMatchObject(want);
  });

  test('with a 204 is no file', async () => {
    const { fetch } = stubFetch(() => new Response(null, { status: 204 }));
    const call = createXs2aClient({ apiKey: 'key', fetch }).downloadFactSheet({ path });
    await expect(call).rejects.toMatchObject({ kind: 'Unexpected', status: 204 });
  });
});

describe('time', () => {
  beforeAll(loadRecovery);
  beforeEach(() => {
    vi.useFakeTimers();
    // No wait between two attempts.
    vi.spyOn(Math, 'random').mockReturnValue(0);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  const never = () => new Promise<Response>(() => {});
  /** Lets time pass while a call fails. */
  async function failureAfter(ms: number, call: Promise<unknown>): Promise<unknown> {
    const failure = call.then(
      () => expect.fail('no error'),
      (error: unknown) => error,
    );
    await vi.advanceTimersByTimeAsync(ms);
    return failure;
  }

  test('runs out for an attempt, and the next may succeed', async () => {
    const { fetch } = stubFetch(never, () => answer({ version: '2015-11-13' }));
    const call = createXs2aClient({ apiKey: 'key', fetch, timeouts: { attempt: 20 } }).getVersion();
    await vi.advanceTimersByTimeAsync(19);
    expect(fetch).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(2);
    expect((await call).status).toBe(200);
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  test('runs out for the call as a whole, although retries are left', async () => {
    const { fetch } = stubFetch(never);
    const client = createXs2aClient({ apiKey: 'key', fetch, retries: 1000 });
    const failure = await failureAfter(100, client.getVersion({ timeouts: { attempt: 20, overall: 100 } }));
    expect(failure).toMatchObject({ name: 'Xs2aTimeoutError', call: 'GET /v1/version' });
    expect(fetch).toHaveBeenCalledTimes(5);
  });

  test.each([
    { timeouts: { attempt: 20, overall: 500 }, retries: 0, want: '20 ms (attempt)' },
    { timeouts: { attempt: 500, overall: 20 }, retries: 1, want: '20 ms (overall)' },
    { timeouts: { attempt: 20, overall: 20 }, retries: 1, want: '20 ms (overall)' },
    { timeouts: { attempt: 19, overall: 20 }, retries: 0, want: '19 ms (attempt)' },
    { timeouts: { attempt: 40, overall: 60 }, retries: 1, want: '60 ms (overall)' },
  ])('names the limit that passed: $want', async ({ timeouts, retries, want }) => {
    const { fetch } = stubFetch(never);
    const call = createXs2aClient({ apiKey: 'key', fetch, timeouts, retries }).getVersion();
    expect(await failureAfter(60, call)).toHaveProperty('message', `GET /v1/version: no answer in ${want}`);
  });

  test.each([
    { overall: 20_000, want: 1 },
    { overall: 20_001, want: 2 },
  ])('is not spent on a wait that would end after it: $overall ms', async ({ overall, want }) => {
    const { fetch } = stubFetch(() => answer({ code: 503, message: 'Slow down.' }, 503, { 'retry-after': '20' }));
    const client = createXs2aClient({ apiKey: 'key', fetch, timeouts: { overall }, retries: 1 });
    const failure = await failureAfter(20_001, client.getVersion());
    expect(failure).toMatchObject({ name: 'Xs2aServerError' });
    expect(fetch).toHaveBeenCalledTimes(want);
  });

  test('covers the body of an answer too', async () => {
    const { fetch } = stubFetch(() => new Response(new ReadableStream({})));
    const client = createXs2aClient({ apiKey: 'key', fetch, retries: 0, timeouts: { attempt: 20 } });
    expect(await failureAfter(20, client.getVersion())).toMatchObject({ name: 'Xs2aTimeoutError' });
  });

  test('does not cover the bytes of a download', async () => {
    const bytes = new ReadableStream<Uint8Array>({
      async start(controller) {
        await new Promise((done) => setTimeout(done, 60));
        controller.enqueue(new TextEncoder().encode('%PDF'));
        controller.close();
      },
    });
    const { fetch } = stubFetch(() => new Response(bytes));
    const client = createXs2aClient({ apiKey: 'key', fetch, timeouts: { attempt: 20 } });
    const { stream } = await client
      .downloadFactSheet({ path: { risk_id: 'xr_1' }, query: { format: 'pdf' } })
      .orThrow();
    await vi.advanceTimersByTimeAsync(60);
    expect(await new Response(stream).text()).toBe('%PDF');
  });
});

describe('an abort', () => {
  test('rejects the call with the reason of the signal', async () => {
    const { fetch } = stubFetch(() => new Promise<Response>(() => {}));
    const controller = new AbortController();
    const call = createXs2aClient({ apiKey: 'key', fetch }).getVersion({ signal: controller.signal });
    controller.abort('enough');
    await expect(call).rejects.toBe('enough');
  });

  test('ends the wait between two attempts', async () => {
    const { fetch } = stubFetch(() => answer({}, 503, { 'retry-after': '20' }));
    const controller = new AbortController();
    // The wait begins after the hook.
    const hooks = { onFailure: () => void setTimeout(() => controller.abort('enough')) };
    const client = createXs2aClient({ apiKey: 'key', fetch, hooks });
    await expect(client.getVersion({ signal: controller.signal })).rejects.toBe('enough');
    expect(fetch).toHaveBeenCalledOnce();
  });

  test('ends a download that has not begun', async () => {
    const controller = new AbortController();
    const { fetch, sent } = stubFetch(() => {
      setTimeout(() => controller.abort('enough'));
      return new Promise<Response>(() => {});
    });
    const client = createXs2aClient({ apiKey: 'key', fetch });
    const call = client.downloadFactSheet({ path: { risk_id: 'xr_1' }, signal: controller.signal });
    await expect(call).rejects.toBe('enough');
    expect(sent[0]?.init.signal?.aborted).toBe(true);
  });

  test('after the call changes nothing', async () => {
    const { fetch, sent } = stubFetch();
    const controller = new AbortController();
    await createXs2aClient({ apiKey: 'key', fetch }).getVersion({ signal: controller.signal });
    controller.abort('enough');
    expect(sent[0]?.init.signal?.aborted).toBe(false);
  });

  test('before the call prevents the request', async () => {
    const { fetch } = stubFetch();
    const call = createXs2aClient({ apiKey: 'key', fetch }).getVersion({ signal: AbortSignal.abort('enough') });
    await expect(call).rejects.toBe('enough');
    expect(fetch).not.toHaveBeenCalled();
  });
});

describe('a mistake of the caller is a TypeError:', () => {
  test.each([
    'api.xs2a.com',
    '/api',
    'https://',
    'ftp://api.xs2a.com',
    'https://user:4711@api.xs2a.com',
    'https://user@api.xs2a.com/v1',
    'https://api.xs2a.com?key=4711',
    'https://api.xs2a.com/#v1',
  ])('the base URL %j', (baseUrl) => {
    expect(() => createXs2aClient({ apiKey: 'key', baseUrl })).toThrow(
      new TypeError('baseUrl must be a URL without credentials, query and hash'),
    );
  });

  test.each([0, -1, Number.NaN])('a time limit of %d', async (ms) => {
    const { fetch } = stubFetch();
    for (const timeouts of [{ attempt: ms }, { overall: ms }]) {
      expect(() => createXs2aClient({ apiKey: 'key', timeouts })).toThrow(new TypeError('timeouts must be positive'));
      const call = createXs2aClient({ apiKey: 'key', fetch }).getVersion({ timeouts });
      await expect(call).rejects.toThrow(new TypeError('timeouts must be positive'));
    }
    expect(fetch).not.toHaveBeenCalled();
  });

  test.each([{ 'x-app': 'line\nbreak 4711' }, { 'x-app': '4711 €' }, { 'no name 4711': '' }])(
    'the header %j',
    async (headers) => {
      const { fetch } = stubFetch();
      // Without the value, which may be a secret.
      const want = new TypeError('invalid header');
      expect(() => createXs2aClient({ apiKey: 'key', headers: headers as never })).toThrow(want);
      const client = createXs2aClient({ apiKey: 'key', fetch });
      await expect(client.getVersion({ headers: headers as never })).rejects.toThrow(want);
      expect(() => createPathsClient({ apiKey: 'key', headers: headers as never })).toThrow(want);
      const paths = createPathsClient({ apiKey: 'key', fetch });
      await expect(paths.GET('/v1/version', { headers: headers as never })).rejects.toThrow(want);
      expect(fetch).not.toHaveBeenCalled();
    },
  );

  test('a step of the wizard without a body', async () => {
    const { fetch } = stubFetch();
    const call = createXs2aClient({ apiKey: 'key', fetch }).submitWizardStep({} as never);
    await expect(call).rejects.toThrow(new TypeError('body must be an object'));
    expect(fetch).not.toHaveBeenCalled();
  });
});

test.each(['http://127.0.0.1:4010', 'http://127.0.0.1:4010///', 'HTTP://127.0.0.1:4010/'])(
  '%s is a base URL',
  async (baseUrl) => {
    const { fetch, sent } = stubFetch();
    await createXs2aClient({
      apiKey: 'key',
      fetch,
      baseUrl,
      timeouts: { attempt: Number.POSITIVE_INFINITY },
    }).getVersion();
    expect(sent[0]?.url.toLowerCase()).toBe('http://127.0.0.1:4010/v1/version');
  },
);

test('a client cannot be created without a credential', () => {
  expect(() => createXs2aClient({} as never)).toThrow(TypeError);
});

test('a body that cannot be written as a form is a TypeError, not an Xs2aError', async () => {
  const { fetch } = stubFetch();
  const call = createXs2aClient({ apiKey: 'key', fetch }).createRisk({
    body: { xs2a_name_check: {} } as never,
    encoding: 'form',
  });
  await expect(call).rejects.toBeInstanceOf(TypeError);
  await expect(call).rejects.not.toBeInstanceOf(Xs2aError);
});
