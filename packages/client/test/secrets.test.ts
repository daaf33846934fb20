import { randomInt } from 'node:crypto';
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { createXs2aClient, type Hooks, type Settings, Xs2aError } from '../src/index.ts';

const alphabets = [
  'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789',
  '0123456789abcdef',
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ_',
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
  return `${authorization} ${decoded.slice(4)} ${encodeURIComponent(decoded.slice(4))} ${init.body}`;
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
  const base64 = (text: string) => Buffer.from(text).toString('base64');
  return [
    secret,
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
  expect(body).toEqual({ code: 401, message: 'Basic *** *** *** undefined' });
});
