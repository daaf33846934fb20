import { describe, expect, test } from 'vitest';
import * as library from '../../src/index.ts';
import { answer, stubFetch } from '../support/stub.ts';

const { createXs2aClient, Xs2aError, Xs2aValidationError } = library;
const classes: Record<string, unknown> = { ...library };

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

  test.each([
    {
      name: 'of Node',
      error: Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNREFUSED' } }),
      want: ' (ECONNREFUSED)',
    },
    {
      name: 'with a code of its own',
      error: Object.assign(new Error('reset'), { code: 'ECONNRESET' }),
      want: ' (ECONNRESET)',
    },
    ...['AB', 'ABC', 'A'.repeat(30), 'A'.repeat(31)].map((code) => ({
      name: `with a code of ${code.length} letters`,
      error: Object.assign(new Error('failed'), { code }),
      want: code.length < 3 || code.length > 30 ? '' : ` (${code})`,
    })),
    { name: 'without a code', error: new TypeError('Failed to fetch'), want: '' },
    { name: 'without an error', error: undefined as unknown as Error, want: '' },
    {
      name: 'with a text instead of a code',
      error: Object.assign(new Error(''), { code: 'a secret' }),
      want: '',
    },
  ])('for a failed connection $name names its code', async ({ error, want }) => {
    expect((await errorOf(error)).message).toBe(`GET /v1/payments/{payment_id}: connection failed${want}`);
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
      expect(Object.keys(error).sort()).toEqual(['call', 'kind', 'name', 'operation', 'requestId', 'status']);
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
});
