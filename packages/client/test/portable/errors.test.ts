import { describe, expect, test } from 'vitest';
import * as library from '../../src/index.ts';
import { answer, stubFetch } from '../support/stub.ts';

const { createXs2aClient, Xs2aError, Xs2aValidationError } = library;
const classes: Record<string, unknown> = { ...library };

const failed = (details: object = {}) => Object.assign(new TypeError('fetch failed'), details);

async function errorOf(response: Response | Error): Promise<library.Xs2aError> {
  const { fetch } = stubFetch(() => response);
  const call = createXs2aClient({ apiKey: 'key', fetch, retries: 0 }).getPayment({ path: { payment_id: 'xp_1' } });
  return call.orThrow().then(
    () => expect.fail('no error'),
    (error) => error,
  );
}

const refused = { code: 422, message: 'Validation failed', errors: { amount: ['The amount must be a number.'] } };

describe('an error', () => {
  test.each([
    { status: 401, kind: 'Authentication' },
    { status: 403, kind: 'Permission' },
    { status: 404, kind: 'NotFound' },
    { status: 410, kind: 'Gone' },
    { status: 422, kind: 'Validation' },
    { status: 429, kind: 'RateLimit' },
    { status: 500, kind: 'Server' },
    { status: 501, kind: 'Server' },
    { status: 599, kind: 'Server' },
    { status: 418, kind: 'Unexpected' },
    { status: 499, kind: 'Unexpected' },
    { status: 304, kind: 'Unexpected' },
  ])('for $status is of the kind $kind', async ({ status, kind }) => {
    const body = status === 304 ? null : JSON.stringify({ code: status, message: 'No.' });
    const error = await errorOf(new Response(body, { status, headers: { 'x-request-id': 'r1' } }));
    const name = kind === 'Unexpected' ? 'Xs2aError' : `Xs2a${kind}Error`;
    expect(error).toBeInstanceOf(classes[name]);
    expect(error).toMatchObject({ kind, status, requestId: 'r1', name: `Xs2a${kind}Error` });
    expect(error.message).toBe(`GET /v1/payments/{payment_id}: ${status}`);
  });

  test.each([
    { status: 401, name: 'Xs2aAuthenticationError' },
    { status: 403, name: 'Xs2aPermissionError' },
    { status: 404, name: 'Xs2aNotFoundError' },
    { status: 410, name: 'Xs2aGoneError' },
    { status: 422, name: 'Xs2aValidationError' },
  ])('for $status is $name even if a proxy answers it without JSON', async ({ status, name }) => {
    for (const body of ['<h1>No</h1>', '', 'null']) {
      const error = await errorOf(new Response(body, { status }));
      expect(error).toBeInstanceOf(classes[name]);
      expect(error).toMatchObject({ name, status, message: `GET /v1/payments/{payment_id}: ${status}` });
    }
  });

  test.each([
    { name: 'HTML in a 200', response: new Response('<h1>It works!</h1>'), status: 200 },
    { name: 'an empty 200', response: new Response(''), status: 200 },
    { name: 'an empty 500', response: new Response('', { status: 500 }), status: 500 },
    { name: 'truncated JSON', response: new Response('{"id":'), status: 200 },
    { name: 'JSON that is no object', response: new Response('"xp_1"'), status: 200 },
    { name: 'null', response: new Response('null'), status: 200 },
  ])('for $name is of the kind Parse', async ({ response, status }) => {
    const error = await errorOf(response);
    expect(error).toBeInstanceOf(library.Xs2aParseError);
    expect(error.message).toBe(`GET /v1/payments/{payment_id}: ${status} without the expected JSON`);
  });

  test('for a failed connection has its code, and a cause that no log lists', async () => {
    const error = await errorOf(failed({ cause: { code: 'ECONNREFUSED' } }));
    expect(error.message).toBe('GET /v1/payments/{payment_id}: connection failed (ECONNREFUSED)');
    expect(error.cause).toMatchObject({ message: 'fetch failed (ECONNREFUSED)', code: 'ECONNREFUSED' });
    expect(Object.keys(error)).not.toContain('cause');
    expect(Object.getOwnPropertyDescriptor(error, 'cause')?.enumerable).toBe(false);
  });

  test('for a failed connection without a code has a cause without one', async () => {
    const error = await errorOf(failed());
    expect(error.message).toBe('GET /v1/payments/{payment_id}: connection failed');
    expect(error.cause).toEqual(new Error('fetch failed'));
    expect(error.cause).not.toHaveProperty('code');
  });

  test('of validation names the fields in its message, and has the messages', async () => {
    const error = await errorOf(answer(refused, 422));
    expect(error.message).toBe('GET /v1/payments/{payment_id}: 422 (amount)');
    expect(error instanceof Xs2aValidationError && error.errors).toEqual(refused.errors);
  });

  test('of validation knows the operation that was refused', async () => {
    const error = (await errorOf(answer(refused, 422))) as library.Xs2aValidationError;
    expect([error.errorsOf('getPayment'), error.errorsOf('createPayment')]).toEqual([refused.errors, undefined]);
  });

  test('of validation has no messages where the server sends none', async () => {
    const error = (await errorOf(
      answer({ code: 422, message: 'Validation failed' }, 422),
    )) as library.Xs2aValidationError;
    expect(error.errors).toEqual({});
  });

  test('keeps the words of the server out of logs', async () => {
    const iban = 'DE62888888880012345678';
    const words = `Holger Baumhaus, ${iban}, is unknown.`;
    const body = {
      code: 0,
      message: words,
      iban,
      errors: { amount: [words], [words]: [], [iban]: [], '12345': [words] },
    };
    for (const status of [401, 404, 422, 500, 503]) {
      const error = await errorOf(answer(body, status));
      expect(error.body).toEqual(body);
      expect(error.message).toBe(`GET /v1/payments/{payment_id}: ${status} (amount)`);
      expect(Object.keys(error).sort()).toEqual([
        'call',
        'kind',
        'mayHaveSucceeded',
        'name',
        'operation',
        'requestId',
        'retryAfter',
        'status',
      ]);
      for (const text of [error.message, error.stack, String(error), JSON.stringify(error)]) {
        expect(text).not.toMatch(/DE62|Holger|12345/);
      }
    }
  });

  test.each([
    { name: 'a text for errors', body: { errors: 'abc' } },
    { name: 'a list for errors', body: { errors: ['abc'] } },
    { name: 'null for errors', body: { errors: null } },
    { name: 'an object for its message', body: { message: { text: 'No.' } } },
    { name: 'names that no field has', body: { errors: { 'a b': [], '': [], [`a${'b'.repeat(64)}`]: [] } } },
  ])('of validation with $name has only its status in the message', async ({ body }) => {
    expect((await errorOf(answer(body, 422))).message).toBe('GET /v1/payments/{payment_id}: 422');
  });

  test('of validation names fields of up to 64 characters', async () => {
    const longest = `a${'b'.repeat(63)}`;
    const errors = { [longest]: [], [`${longest}b`]: [] };
    expect((await errorOf(answer({ errors }, 422))).message).toBe(`GET /v1/payments/{payment_id}: 422 (${longest})`);
  });

  test('of validation names nested fields', async () => {
    const errors = { 'xs2a_balance_check.check_amount': [], 'metadata.Order-Id': [], 'items[0]': [] };
    expect((await errorOf(answer({ errors }, 422))).message).toMatch(
      /: 422 \(xs2a_balance_check\.check_amount, metadata\.Order-Id, items\[0\]\)$/,
    );
  });

  test('is an Error with a stack', async () => {
    const error = await errorOf(new TypeError('fetch failed'));
    expect(error).toBeInstanceOf(Xs2aError);
    expect(error).toBeInstanceOf(Error);
    expect(error.stack).toMatch(/^.+: connection failed\n +at /);
  });

  test.each([
    { name: 'seconds', headers: { 'retry-after': '7' }, want: 7 },
    { name: 'no wait', headers: { 'retry-after': '0' }, want: 0 },
    { name: 'a negative number', headers: { 'retry-after': '-5' }, want: 0 },
    { name: 'nonsense', headers: { 'retry-after': 'soon' }, want: undefined },
    { name: 'nothing', headers: {}, want: undefined },
    {
      name: 'a date, by the clock of the server',
      headers: { 'retry-after': 'Thu, 01 Jan 2015 00:00:05 GMT', date: 'Thu, 01 Jan 2015 00:00:00 GMT' },
      want: 5,
    },
    {
      name: 'a date in the past, by the clock of the server',
      headers: { 'retry-after': 'Fri, 01 Jan 2100 00:00:05 GMT', date: 'Fri, 01 Jan 2100 00:00:06 GMT' },
      want: 0,
    },
    { name: 'a date in the past', headers: { 'retry-after': 'Thu, 01 Jan 2015 00:00:05 GMT' }, want: 0 },
  ])('has Retry-After in seconds: $name', async ({ headers, want }) => {
    expect(await errorOf(answer({}, 403, headers))).toHaveProperty('retryAfter', want);
  });

  test('reads a date of Retry-After by its own clock if the answer has none', async () => {
    const headers = { 'retry-after': new Date(Date.now() + 90_000).toUTCString() };
    const { retryAfter } = await errorOf(answer({}, 403, headers));
    // The header has whole seconds, and the test may take long.
    expect(retryAfter).toBeGreaterThan(0);
    expect(retryAfter).toBeLessThanOrEqual(90);
  });

  test.each([403, 429, 503])('for %d has the headers of the answer, but no cookie and no secret', async (status) => {
    const headers = { 'x-ratelimit-reset': '12', 'set-cookie': 'session=4711', 'x-echo': 'for key-of-the-client' };
    const { fetch } = stubFetch(() => answer({}, status, headers));
    const client = createXs2aClient({ apiKey: 'key-of-the-client', fetch, retries: 0 });
    const error = await client
      .getPayment({ path: { payment_id: 'xp_1' } })
      .orThrow()
      .catch((reason) => reason);
    expect(Object.fromEntries(error.headers)).toMatchObject({ 'x-ratelimit-reset': '12', 'x-echo': 'for ***' });
    expect(error.headers.get('set-cookie')).toBeNull();
    expect(JSON.stringify(error)).not.toContain('ratelimit');
  });

  test('without an answer has no headers', async () => {
    expect((await errorOf(failed())).headers).toBeUndefined();
  });
});

describe('a call that creates something may have succeeded', () => {
  const session = { wizard_session_key: 'KoA6', transaction: '10001-xp-ERB6-4cEm' };

  async function creationError(response: Response | Error, settings: library.Settings = {}) {
    const { fetch } = stubFetch(() => response);
    const call = createXs2aClient({ apiKey: 'key', fetch, ...settings }).createPayment({ body: {} as never });
    return call.orThrow().then(
      () => expect.fail('no error'),
      (error) => error,
    );
  }

  test.each([
    {
      name: 'a status that is not documented',
      response: answer(session, 201),
      kind: 'Unexpected',
      id: session.transaction,
    },
    {
      name: 'JSON that breaks off',
      response: new Response(JSON.stringify(session).slice(0, -1)),
      kind: 'Parse',
      id: session.transaction,
    },
    { name: 'HTML', response: new Response('<h1>Created</h1>'), kind: 'Parse', id: undefined },
    { name: 'nothing', response: new Response(''), kind: 'Parse', id: undefined },
    {
      name: 'an object with an id',
      response: answer({ id: 'bus_1', object: 'user' }, 202),
      kind: 'Unexpected',
      id: 'bus_1',
    },
    {
      name: 'an object within which another has an id',
      response: answer({ account: { id: 'acc_1' }, id: 'bus_1' }, 202),
      kind: 'Unexpected',
      id: 'bus_1',
    },
    {
      name: 'a transaction with an id of its own kind before it',
      response: answer({ id: 7, transaction: 'xp_1' }, 202),
      kind: 'Unexpected',
      id: 'xp_1',
    },
    { name: 'an id that is a number', response: answer({ id: 77 }, 202), kind: 'Unexpected', id: '77' },
    { name: 'an envelope', response: answer({ data: { id: 'bus_1' } }, 202), kind: 'Unexpected', id: 'bus_1' },
    {
      name: 'indented JSON that breaks off after the id of something else',
      response: new Response('{\n  "account": { "id": "acc_1" },\n  "transaction" : "xp_1",\n  "te'),
      kind: 'Parse',
      id: 'xp_1',
    },
    { name: 'an id that is none', response: answer({ id: 'Holger Baumhaus' }, 202), kind: 'Unexpected', id: undefined },
  ])('after $name: the error says so', async ({ response, kind, id }) => {
    const { status } = response;
    const error = await creationError(response);
    expect(error).toMatchObject({ name: `Xs2a${kind}Error`, kind, status, mayHaveSucceeded: true });
    expect(error.id).toBe(id);
    expect(error.message).toMatch(/^POST \/v1\/payments: 20\d.*, but it may have been carried out$/);
  });

  test.each([
    { name: 'a connection that broke', response: failed({ code: 'ECONNRESET' }), want: true },
    { name: 'a 500', response: answer({ code: 500 }, 500), want: true },
    { name: 'a redirect', response: new Response(null, { status: 303 }), want: true },
    { name: 'a 399', response: answer({}, 399), want: true },
    { name: 'a refusal with 400', response: answer({}, 400), want: false },
    { name: 'a refusal with 422', response: answer({ code: 422 }, 422), want: false },
    { name: 'a refusal with 499', response: answer({}, 499), want: false },
  ])('after $name: $want', async ({ response, want }) => {
    expect(await creationError(response)).toMatchObject({ mayHaveSucceeded: want });
  });

  test('but a GET and polling change nothing', async () => {
    const { fetch } = stubFetch(() => new Response('<h1>It works!</h1>'));
    const client = createXs2aClient({ apiKey: 'key', fetch });
    const calls = [client.getVersion(), client.submitWizardStep({ body: { key: 'KoA6', action: 'poll' } })];
    for (const call of calls) {
      const error = await call.catch((reason) => reason);
      expect(error).toMatchObject({ kind: 'Parse', mayHaveSucceeded: false });
      expect(error.message).toMatch(/: 200 without the expected JSON$/);
    }
  });

  test('and the id is withheld from a call with a PIN', async () => {
    const { fetch } = stubFetch(() => answer({ id: '12345' }, 201));
    const call = createXs2aClient({ apiKey: 'key', fetch }).submitWizardStep({ body: { key: 'KoA6', pin: '12345' } });
    const error = await call.catch((reason) => reason);
    expect(error).toMatchObject({ status: 201, mayHaveSucceeded: true });
    expect([error.id, error.body, error.headers]).toEqual([undefined, undefined, undefined]);
  });
});
