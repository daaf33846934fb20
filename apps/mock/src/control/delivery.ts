import { createHmac } from 'node:crypto';
import { Agent as HttpAgent, type IncomingMessage, type RequestOptions, request as requestHttp } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import { redactEntries } from './secrets.ts';
import type { Target } from './target.ts';

/** What the receiver of a webhook answered. */
export interface ReceiverAnswer {
  status: number;
  headers: Record<string, unknown>;
  /** At most 4096 characters of it. */
  body: string;
}

/** Characters of an answer that are shown, and bytes of it that are read. */
const limits = { shown: 4096, read: 64 * 1024 };

/**
 * The value of `X-Payload-Signature`: `v1=` and the HMAC-SHA256 of the raw body, as hexadecimal digits.
 *
 * @param secret shared with the receiver
 */
export function signatureOf(body: string, secret: string): string {
  return `v1=${createHmac('sha256', secret).update(body).digest('hex')}`;
}

/**
 * Sends a body to the checked addresses of a target. Redirects are not followed: they could lead anywhere.
 *
 * @param timeoutMs for everything, from the connection to the end of the answer
 * @throws Error of the connection, or `TimeoutError`
 */
export async function deliver(
  target: Target,
  headers: Record<string, string>,
  body: string,
  timeoutMs: number,
): Promise<ReceiverAnswer> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const answer = await post(target, headers, body, signal);
    return {
      status: answer.statusCode ?? 0,
      headers: redactEntries(Object.entries(answer.headers)),
      body: (await readText(answer)).slice(0, limits.shown),
    };
  } catch (error) {
    // An answer that is cut off by the timeout looks like a lost connection.
    throw signal.aborted ? signal.reason : error;
  }
}

function post(
  { url, addresses }: Target,
  headers: Record<string, string>,
  body: string,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const [first] = addresses;
  const options: RequestOptions = {
    method: 'POST',
    headers: { ...headers, 'Content-Length': Buffer.byteLength(body), Connection: 'close' },
    lookup: (_hostname, { all }, found) => {
      if (all === true) found(null, addresses);
      else found(null, first?.address ?? '', first?.family);
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

async function readText(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= limits.read) break;
  }
  return Buffer.concat(chunks).toString('utf8');
}
