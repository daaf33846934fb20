import { describe, expect, test } from 'vitest';
import { createXs2aClient, type Hooks, Xs2aError } from '../src/index.ts';
import { createPathsClient } from '../src/paths/index.ts';
import {
  echo,
  echoedHeaders,
  fail,
  failures,
  json,
  spellings,
  testFailingCalls,
  toShownText,
} from './support/secrets.ts';

testFailingCalls(1000);

describe('hooks and errors do not show a PIN or credentials that the headers of an answer repeat', () => {
  test.each([200, 422, 500, 503])('with %d', async (status) => {
    const events: unknown[] = [];
    const write = (event: unknown) => void events.push(event);
    const hooks: Hooks = { onRequest: write, onResponse: write, onFailure: write };
    const fetch = async (_url: string, init: RequestInit) => {
      const headers = { 'x-request-id': String(init.body), 'x-echo': String(init.body), 'content-type': 'text/plain' };
      return new Response('{"message":"No."}', { status, headers });
    };
    const settings = { fetch, hooks, retries: 0 };
    const step = createXs2aClient({ apiKey: 'key', ...settings }).submitWizardStep({
      body: { key: 'KoA6', pin: '4711-pin' },
    });
    const sync = createXs2aClient({ accessToken: 'token', ...settings }).createBankConnection({
      body: { credentials: '4711-pin' } as never,
    });
    for (const call of [step, sync]) {
      const outcome = await call.orThrow().catch((error: unknown) => error);
      expect(outcome instanceof Xs2aError ? toShownText(outcome) : '').not.toContain('4711-pin');
    }
    expect(events.length).toBeGreaterThanOrEqual(4);
    expect(toShownText(events)).not.toContain('4711-pin');
    expect(toShownText(events)).not.toContain('text/plain');
  });
});

test('canary: a secret in an error is found', () => {
  const error = Object.assign(new Error('failed'), {
    config: { headers: { authorization: 'Basic YXBpOnNlY3JldA==' } },
  });
  expect(spellings('secret').some((spelling) => toShownText(error).includes(spelling))).toBe(true);
});

test('the body of an error is accessible, and masks the secret of the client', async () => {
  const { error } = await fail('4711-secret-4711', '', failures['401 repeats the secret'] as never);
  expect((error as Xs2aError).body).toMatchObject({
    message: expect.stringContaining('Invalid credentials: Basic ***'),
  });
});

test('the body of a failure masks the secret too', async () => {
  const fetch = async (_url: string, init: RequestInit) => json(401, { code: 401, message: echo(init) });
  const { body } = await createXs2aClient({ apiKey: '4711-secret-4711', fetch }).getVersion();
  expect(body).toEqual({ code: 401, message: 'Basic *** *** *** *** undefined' });
});

describe('headers that repeat the secret are masked', () => {
  const secret = 'k/"ë4711-secret';
  const hidden = (value: unknown) => {
    const text = toShownText(value);
    expect(text).toContain('***');
    expect(spellings(secret).filter((spelling) => text.includes(spelling))).toEqual([]);
  };

  test.each([200, 404])('in an answer with %d, by operation and by path', async (status) => {
    const fetch = async (_url: string, init: RequestInit) =>
      new Response('{"version":"2015-11-13"}', { status, headers: echoedHeaders(init) });
    const client = createXs2aClient({ apiKey: secret, fetch });
    const path = { user_id: 'bus_1' };
    const { headers, requestId } = await client.getBankUser({ path });
    hidden([requestId, ...headers]);
    const paths = createPathsClient({ apiKey: secret, fetch });
    const { response } = await paths.GET('/v1/api/users/{user_id}', { params: { path } });
    hidden([...response.headers]);
  });

  test('before they are first read', async () => {
    const fetch = async (_url: string, init: RequestInit) => new Response('{}', { headers: echoedHeaders(init) });
    hidden(await createXs2aClient({ apiKey: secret, fetch }).getVersion());
  });

  test('in an answer without a body, and in a download', async () => {
    const fetch = async (_url: string, init: RequestInit) =>
      init.method === 'DELETE'
        ? new Response(null, { status: 204, headers: echoedHeaders(init) })
        : new Response('%PDF', { headers: echoedHeaders(init) });
    const client = createXs2aClient({ apiKey: secret, fetch });
    const deleted = await client.deleteBankUser({ path: { user_id: 'bus_1' } });
    hidden([deleted.requestId, ...deleted.headers]);
    const file = await client.downloadFactSheet({ path: { risk_id: 'xr_1' }, query: { format: 'pdf' } });
    hidden([file.requestId, ...file.headers]);
  });

  test('in the request that a hook sees', async () => {
    const events: unknown[] = [];
    const hooks: Hooks = { onRequest: (event) => void events.push(event) };
    const fetch = async () => json(200, {});
    await createXs2aClient({
      apiKey: secret,
      fetch,
      hooks,
      headers: { 'x-note': btoa('key') + encodeURIComponent(secret) },
    }).getVersion();
    hidden(events);
  });
});
