import { randomInt } from 'node:crypto';
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { createXs2aClient, type Hooks, type Settings, Xs2aError } from '../src/index.ts';
import { createPathsClient } from '../src/paths/index.ts';

const alphabets = [
  'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789',
  '0123456789abcdef',
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ_',
  'abc/"\\ëß€😀', // what JSON may escape
  `äöüß€漢字"'\\/:;,.-+=%&?#<>{}[]()| `,
];

function randomSecret(): string {
  const alphabet = [...(alphabets[randomInt(alphabets.length)] as string)];
  return Array.from({ length: randomInt(16, 40) }, () => alphabet[randomInt(alphabet.length)]).join('');
}

/** What a server or a proxy may repeat of a request. */
function echo(init: RequestInit): string {
  const authorization = new Headers(init.headers).get('authorization') ?? '';
  const decoded = new TextDecoder().decode(Uint8Array.from(atob(authorization.slice(6)), (char) => char.charCodeAt(0)));
  const secret = decoded.slice(4);
  return `${authorization} ${secret} ${encodeURIComponent(secret)} ${base64(secret)} ${init.body}`;
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}

/** JSON with every character of its texts escaped, or with a slash escaped as PHP does. */
function escaped(text: string, character: RegExp): string {
  return text.replace(character, (found) =>
    found === '/' ? '\\/' : `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** What a proxy may repeat in its headers: bytes, not characters. */
function echoedHeaders(init: RequestInit): Record<string, string> {
  const authorization = new Headers(init.headers).get('authorization') ?? '';
  const bytes = atob(authorization.slice(6)).slice(4);
  const all = `for ${authorization}, ${bytes}, ${btoa(bytes)}, ${encodeURIComponent(Buffer.from(bytes, 'latin1').toString())}.`;
  return { 'x-request-id': all, 'x-echo': all };
}

const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });

/** Ways in which a call fails, each of which shows everything it knows. */
const failures: Record<string, (init: RequestInit) => Response | Promise<Response>> = {
  'fetch quotes the request': (init) => Promise.reject(new TypeError(`fetch failed: ${echo(init)}`)),
  'fetch attaches the request': (init) =>
    Promise.reject(
      Object.assign(new Error('failed'), { config: init, code: echo(init), cause: { message: echo(init) } }),
    ),
  'fetch rejects with the request itself': (init) => Promise.reject(init),
  'fetch throws': (init) => {
    throw new Error(echo(init));
  },
  '401 repeats the secret': (init) => json(401, { code: 401, message: `Invalid credentials: ${echo(init)}` }),
  '422 repeats the secret': (init) =>
    json(422, { code: 422, message: echo(init), errors: { [echo(init)]: [echo(init)] } }),
  '401 repeats the secret, all characters escaped': (init) =>
    new Response(`{"message":"${escaped(echo(init), /[\s\S]/g)}","errors":{"${escaped(echo(init), /[\s\S]/g)}":1}}`, {
      status: 401,
    }),
  '422 repeats the secret, escaped by PHP': (init) =>
    new Response(escaped(JSON.stringify({ message: echo(init) }), /[/\u0080-\uffff]/g), { status: 422 }),
  'headers of a 404 repeat the secret': (init) =>
    new Response('{"message":"Not found."}', { status: 404, headers: echoedHeaders(init) }),
  'headers of a 503 repeat the secret': (init) => new Response('', { status: 503, headers: echoedHeaders(init) }),
  '500 as HTML repeats the secret': (init) => new Response(`<h1>${echo(init)}</h1>`, { status: 500 }),
  '503 repeats the secret': (init) => json(503, { message: echo(init) }),
  'HTML in a 200 repeats the secret': (init) => new Response(`<h1>${echo(init)}</h1>`),
  'a header repeats the secret': (init) =>
    new Response('', { status: 429, headers: { 'x-token': encodeURIComponent(echo(init)) } }),
  'the answer breaks off': (init) =>
    new Response(
      new ReadableStream({
        pull: (controller) => controller.error(new Error(echo(init))),
      }),
    ),
};

/** Everything that a log, a crash report or a debugger makes of a value. */
function shown(value: unknown): string {
  const { message, stack } = value as Error;
  const text = [message, stack, String(value), inspect(value, { depth: 9, showHidden: true, getters: true })];
  return [...text, JSON.stringify(value), JSON.stringify(Object.entries(value as object))].join('\n');
}

/** Every spelling of a secret that would give it away. */
function spellings(secret: string): string[] {
  return [
    secret,
    Buffer.from(secret).toString('latin1'),
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    base64(secret),
    base64(`api:${secret}`),
  ];
}

/** Makes one failing call; returns the error, and all that was seen of it. */
async function fail(secret: string, pin: string, failure: (init: RequestInit) => Response | Promise<Response>) {
  const log: string[] = [];
  const write = (event: unknown) => void log.push(shown(event));
  const hooks: Hooks = { onRequest: write, onResponse: write, onFailure: write };
  const settings: Settings = { fetch: async (_url, init) => failure(init), hooks, retries: 0 };
  const client = createXs2aClient({ apiKey: secret, ...settings });
  const call =
    pin === ''
      ? client.createBankUser({ body: { name: 'Hartmut Mustermann' } })
      : client.submitWizardStep({
          body: { key: 'KoA6ZwdTYeqSIvv6QpBf0VU9bWVnf8zmguNdGRpK', pin, tan: { nested: pin } },
        });
  const error = await call.orThrow().catch((reason: unknown) => reason);
  return { error, seen: [shown(error), shown(client), ...log].join('\n') };
}

describe('10,000 failing calls with random secrets', () => {
  const rounds = Math.ceil(10_000 / Object.keys(failures).length / 2);
  test.each(Object.entries(failures))('%s', async (_name, failure) => {
    for (let round = 0; round < rounds; round++) {
      for (const pin of ['', randomSecret()]) {
        const secret = randomSecret();
        const { error, seen } = await fail(secret, pin, failure);
        expect(error).toBeInstanceOf(Xs2aError);
        const leaks = [secret, pin]
          .filter(Boolean)
          .flatMap(spellings)
          .filter((spelling) => seen.includes(spelling));
        expect(leaks).toEqual([]);
      }
    }
  });
});

describe('an answer that repeats a PIN or credentials in its headers shows them to no hook and in no error', () => {
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
      expect(outcome instanceof Xs2aError ? shown(outcome) : '').not.toContain('4711-pin');
    }
    expect(events.length).toBeGreaterThanOrEqual(4);
    expect(shown(events)).not.toContain('4711-pin');
    expect(shown(events)).not.toContain('text/plain');
  });
});

test('the search for secrets finds one', () => {
  const error = Object.assign(new Error('failed'), {
    config: { headers: { authorization: 'Basic YXBpOnNlY3JldA==' } },
  });
  expect(spellings('secret').some((spelling) => shown(error).includes(spelling))).toBe(true);
});

test('the body of an error is there for code, and masks the secret of the client', async () => {
  const { error } = await fail('4711-secret-4711', '', failures['401 repeats the secret'] as never);
  expect((error as Xs2aError).body).toMatchObject({
    message: expect.stringContaining('Invalid credentials: Basic ***'),
  });
});

test('an answer that is no success masks the secret too', async () => {
  const fetch = async (_url: string, init: RequestInit) => json(401, { code: 401, message: echo(init) });
  const { body } = await createXs2aClient({ apiKey: '4711-secret-4711', fetch }).getVersion();
  expect(body).toEqual({ code: 401, message: 'Basic *** *** *** *** undefined' });
});

describe('headers that repeat the secret are masked', () => {
  const secret = 'k/"ë4711-secret';
  const hidden = (value: unknown) => {
    const seen = shown(value);
    expect(seen).toContain('***');
    expect(spellings(secret).filter((spelling) => seen.includes(spelling))).toEqual([]);
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

  test('even before anybody has asked for them', async () => {
    const fetch = async (_url: string, init: RequestInit) => new Response('{}', { headers: echoedHeaders(init) });
    hidden(await createXs2aClient({ apiKey: secret, fetch }).getVersion());
  });

  test('in an answer without a body, and in one with a file', async () => {
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

  test('in a request too, where a hook sees it', async () => {
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
