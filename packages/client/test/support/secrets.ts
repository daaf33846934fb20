import { randomInt } from 'node:crypto';
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { createXs2aClient, type Hooks, type Settings, Xs2aError } from '../../src/index.ts';

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

/** The secret of the client that sends a request. */
function secretOf(init: RequestInit): string {
  const authorization = new Headers(init.headers).get('authorization') ?? '';
  const decoded = new TextDecoder().decode(Uint8Array.from(atob(authorization.slice(6)), (char) => char.charCodeAt(0)));
  return decoded.slice(4);
}

/** What a server or a proxy may repeat of a request. */
export function echo(init: RequestInit): string {
  const authorization = new Headers(init.headers).get('authorization') ?? '';
  const secret = secretOf(init);
  return `${authorization} ${secret} ${encodeURIComponent(secret)} ${base64(secret)} ${init.body}`;
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}

/** JSON with every character of its texts escaped, or with a slash escaped as PHP does. */
function escaped(text: string, character: RegExp): string {
  return text.replace(character, (match) =>
    match === '/' ? '\\/' : `\\u${match.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** What a proxy may repeat in its headers: bytes, not characters. */
export function echoedHeaders(init: RequestInit): Record<string, string> {
  const authorization = new Headers(init.headers).get('authorization') ?? '';
  const bytes = atob(authorization.slice(6)).slice(4);
  const all = `for ${authorization}, ${bytes}, ${btoa(bytes)}, ${encodeURIComponent(Buffer.from(bytes, 'latin1').toString())}.`;
  return { 'x-request-id': all, 'x-echo': all };
}

export const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });

/** Ways in which a call fails, each of which shows everything it knows. */
export const failures: Record<string, (init: RequestInit) => Response | Promise<Response>> = {
  'fetch quotes the request': (init) => Promise.reject(new TypeError(`fetch failed: ${echo(init)}`)),
  'fetch attaches the request': (init) =>
    Promise.reject(
      Object.assign(new TypeError('fetch failed'), { config: init, code: echo(init), cause: { message: echo(init) } }),
    ),
  'the code of the failure is the secret': (init) =>
    Promise.reject(
      Object.assign(new TypeError('fetch failed'), { code: secretOf(init), cause: { code: secretOf(init) } }),
    ),
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
        pull: (controller) => controller.error(Object.assign(new Error(echo(init)), { code: 'ECONNRESET' })),
      }),
    ),
};

/** Everything that a log, a crash report or a debugger makes of a value. */
export function toShownText(value: unknown): string {
  const { message, stack } = value as Error;
  const text = [message, stack, String(value), inspect(value, { depth: 9, showHidden: true, getters: true })];
  return [...text, JSON.stringify(value), JSON.stringify(Object.entries(value as object))].join('\n');
}

/** Every spelling of a secret that would give it away. */
export function spellings(secret: string): string[] {
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
export async function fail(secret: string, pin: string, failure: (init: RequestInit) => Response | Promise<Response>) {
  const log: string[] = [];
  const write = (event: unknown) => void log.push(toShownText(event));
  const hooks: Hooks = { onRequest: write, onResponse: write, onFailure: write };
  const settings: Settings = { fetch: async (_url, init) => failure(init), hooks, retries: 0 };
  const client = createXs2aClient({ apiKey: secret, ...settings });
  const call =
    pin === ''
      ? client.createBankUser({ body: { name: 'Hartmut Mustermann' } })
      : client.submitWizardStep({
          body: { key: 'KoA6ZwdTYeqSIvv6QpBf0VU9bWVnf8zmguNdGRpK', pin, tan: { nested: pin } as never },
        });
  const error = await call.orThrow().catch((reason: unknown) => reason);
  return { error, seen: [toShownText(error), toShownText(client), ...log].join('\n') };
}

/**
 * Makes failing calls with random secrets, and tests that no secret appears in an error, the client or an event.
 *
 * @param count how many calls
 */
export function testFailingCalls(count: number): void {
  describe(`${count} failing calls with random secrets`, () => {
    const rounds = Math.ceil(count / Object.keys(failures).length / 2);
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
}
