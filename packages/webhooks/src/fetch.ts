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

/**
 * Makes a handler for webhook deliveries.
 *
 * It answers `200` to an event that has been handled, now or before; `401` to a signature that is not accepted; `405`
 * to anything but `POST`; `409` while another process is handling the event; `413` to a body that is too large; `422`
 * to a genuine delivery that breaks the contract; `500` if `handle` throws. The platform repeats all but the `200`.
 *
 * @param options secrets, check and handler
 * @returns a function that answers a request and does not reject
 * @throws TypeError when a secret is missing
 * @see Reference, section "Events and Webhook"
 */
export function createFetchHandler<Verdict extends Delivery | Refused>(
  options: ReceiverOptions<Verdict>,
): (request: Request) => Promise<Response> {
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

async function readBody(request: Request, maxBytes: number): Promise<Uint8Array | Unread> {
  if (request.bodyUsed) throw notRaw();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  if (!reader) return new Uint8Array();
  for (;;) {
    let chunk: unknown;
    try {
      chunk = (await reader.read()).value;
    } catch (error) {
      return { ok: false, reason: 'aborted', error };
    }
    if (chunk === undefined) return join(chunks, size);
    if (!isBytes(chunk)) throw notRaw();
    size += chunk.byteLength;
    if (size > maxBytes) {
      // The rest is not needed. A sender that has gone is no error.
      reader.cancel().catch(() => {});
      return { ok: false, reason: 'too-large' };
    }
    chunks.push(chunk);
  }
}

function notRaw(): TypeError {
  return new TypeError(
    'The body of the request has been read or decoded before: pass the request to this handler unread.',
  );
}
