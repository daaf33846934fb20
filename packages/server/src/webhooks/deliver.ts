import { Agent as HttpAgent, type IncomingMessage, type RequestOptions, request as requestHttp } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import { redactEntries } from '@xs2a/contract';
import type { Target } from './target.ts';

/** What the receiver of a webhook answered. */
export interface ReceiverAnswer {
  readonly status: number;
  /** Without the values of those that are likely to be secret. */
  readonly headers: Readonly<Record<string, unknown>>;
  /** Its beginning: at most {@link answerLimits}. */
  readonly body: string;
}

/** How much of an answer is kept, in characters, and how much of it is read, in bytes. */
export const answerLimits: { readonly kept: number; readonly read: number } = { kept: 4096, read: 64 * 1024 };

/**
 * Sends a body to the addresses of a target. Redirects are not followed: they could lead anywhere.
 *
 * @param timeoutMs for everything, from the connection to the end of the answer
 * @throws Error of the connection, or `TimeoutError`
 */
export async function deliver(
  target: Target,
  headers: Readonly<Record<string, string>>,
  body: string,
  timeoutMs: number,
): Promise<ReceiverAnswer> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const answer = await post(target, headers, body, signal);
    return {
      status: answer.statusCode ?? 0,
      headers: redactEntries(Object.entries(answer.headers)),
      body: (await readBeginning(answer)).slice(0, answerLimits.kept),
    };
  } catch (error) {
    // An answer that is cut off by the timeout looks like a lost connection.
    throw signal.aborted ? signal.reason : error;
  }
}

function post(
  { url, addresses }: Target,
  headers: Readonly<Record<string, string>>,
  body: string,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const [first] = addresses;
  const options: RequestOptions = {
    method: 'POST',
    headers: { ...headers, 'Content-Length': Buffer.byteLength(body), Connection: 'close' },
    lookup: (_hostname, { all }, resolved) => {
      if (all === true) resolved(null, [...addresses]);
      else resolved(null, first?.address ?? '', first?.family);
    },
    signal,
  };
  return new Promise((resolve, reject) => {
    const request =
      url.protocol === 'https:'
        ? // The API accepts a receiver with a self-signed certificate, too.
          requestHttps(url, { ...options, agent: new HttpsAgent(), rejectUnauthorized: false })
        : requestHttp(url, { ...options, agent: new HttpAgent() });
    request.on('response', resolve).on('error', reject).end(body);
  });
}

async function readBeginning(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= answerLimits.read) break;
  }
  return Buffer.concat(chunks).toString('utf8');
}
