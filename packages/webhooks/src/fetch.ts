/**
 * Receives webhook deliveries on servers whose handlers take a `Request` and return a `Response`: Deno, Bun, Cloudflare
 * Workers, Next.js, Hono and others.
 *
 * @packageDocumentation
 */

import { isBytes, join } from './bytes.ts';
import { signatureHeader } from './header.ts';
import { createReceiver, type Delivery, type ReceiverOptions, type Unread } from './receiver.ts';
import type { Refused } from './result.ts';

export type { Delivery, Failure, ReceiverOptions } from './receiver.ts';

/** What the handler needs of a `Request`, so that those of other libraries fit too. */
export interface FetchRequest {
  readonly method: string;
  readonly headers: { get(name: string): string | null };
  /** `undefined` in runtimes whose requests have no stream. */
  readonly body?: { readonly locked: boolean; getReader(): BodyReader } | null;
  readonly bodyUsed: boolean;
  arrayBuffer(): Promise<ArrayBuffer>;
}

interface BodyReader {
  read(): Promise<{ value?: unknown }>;
  cancel(): Promise<unknown>;
}

/**
 * Makes a handler for webhook deliveries.
 *
 * It answers `200` to an event that has been handled, now or before, and `409` while another process is handling it. It
 * answers `401` to a signature that is not accepted, `405` to anything but `POST`, and `413` to a body that is too large.
 * A genuine delivery that is not an event, or that `check` refuses, is a `422`; `500` means that `handle` threw. The
 * platform repeats all but the `200`.
 *
 * @param options secrets, check and handler
 * @returns a function that answers a request and does not reject
 * @throws TypeError when a secret is missing, or `maxBytes` is not a positive number
 * @see Reference, section "Events and Webhook"
 */
export function createFetchHandler<Verdict extends Delivery | Refused>(
  options: ReceiverOptions<Verdict>,
): (request: FetchRequest) => Promise<Response> {
  const receive = createReceiver(options);
  return async (request) => {
    const status = await receive({
      method: request.method,
      header: request.headers.get(signatureHeader),
      read: (maxBytes) => readBody(request, maxBytes),
    });
    return new Response(null, { status, headers: status === 405 ? { allow: 'POST' } : {} });
  };
}

async function readBody(request: FetchRequest, maxBytes: number): Promise<Uint8Array | Unread> {
  const { body } = request;
  if (request.bodyUsed || body?.locked) throw notRaw();
  if (body === undefined) return readWhole(request, maxBytes);
  if (body === null) return new Uint8Array();
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    let chunk: unknown;
    try {
      chunk = (await reader.read()).value;
    } catch (error) {
      return aborted(error);
    }
    if (chunk === undefined) return join(chunks, size);
    if (!isBytes(chunk)) throw notRaw();
    size += chunk.byteLength;
    if (size > maxBytes) {
      // The rest is not needed. A sender that has gone is no error.
      reader.cancel().catch(() => {});
      return tooLarge;
    }
    chunks.push(chunk);
  }
}

async function readWhole(request: FetchRequest, maxBytes: number): Promise<Uint8Array | Unread> {
  try {
    const body = new Uint8Array(await request.arrayBuffer());
    return body.byteLength > maxBytes ? tooLarge : body;
  } catch (error) {
    return aborted(error);
  }
}

const tooLarge: Unread = { ok: false, reason: 'too-large' };

function aborted(error: unknown): Unread {
  return { ok: false, reason: 'aborted', error };
}

function notRaw(): TypeError {
  return new TypeError(
    'The body of the request has been read or decoded before: pass the request to this handler unread.',
  );
}
