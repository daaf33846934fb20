import type { Testbank } from '../src/testbank.ts';

// biome-ignore lint/suspicious/noExplicitAny: a test reads the members that it expects
type Body = any;

export interface CallOptions {
  readonly method?: string;
  /** Secret of the API key or access token; the Test key by default. */
  readonly secret?: string | undefined;
  readonly user?: string;
  readonly accept?: string;
  readonly json?: unknown;
  readonly form?: Record<string, string>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

/** Calls a Testbank in this process. */
export async function call(
  { fetch }: Pick<Testbank, 'fetch'>,
  path: string,
  { method = 'GET', secret = 'testbank_test_key', user = 'api', accept = '*/*', json, form }: CallOptions = {},
): Promise<Answer> {
  const answer = await fetch(`http://testbank${path}`, {
    method,
    headers: {
      accept,
      authorization: `Basic ${Buffer.from(`${user}:${secret}`).toString('base64')}`,
      ...(json !== undefined && { 'content-type': 'application/json' }),
      ...(form !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
    },
    ...(json !== undefined && { body: JSON.stringify(json) }),
    ...(form !== undefined && { body: new URLSearchParams(form).toString() }),
  });
  return { status: answer.status, headers: answer.headers, body: await readBody(answer) };
}

/** JSON as its value, text as it is, other files as bytes. */
async function readBody(answer: Response): Promise<Body> {
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const type = answer.headers.get('content-type') ?? '';
  if (type === 'application/pdf' || bytes.length === 0) return bytes.length === 0 ? undefined : bytes;
  const text = new TextDecoder().decode(bytes);
  return type === 'application/json' ? JSON.parse(text) : text;
}
