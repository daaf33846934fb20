/**
 * Receives webhook deliveries on servers of Node: `node:http`, Express and Fastify.
 *
 * @packageDocumentation
 */

import type { IncomingMessage, ServerResponse } from 'node:http';
import { isBytes, join } from './bytes.ts';
import { signatureHeader } from './header.ts';
import { createReceiver, type Delivery, type ReceiverOptions, type Unread } from './receiver.ts';
import type { Refused } from './result.ts';

export type { Delivery, Failure, ReceiverOptions } from './receiver.ts';

/**
 * Makes a handler for webhook deliveries.
 *
 * It needs the raw body: either an unread request, or one whose `body` is a `Buffer` (from `express.raw()`). If the body
 * has been parsed, or is decoded (`request.setEncoding()`), the answer is `500`, and `onFailure` gets a `TypeError`.
 *
 * It answers `200` to an event that has been handled, now or before; `401` to a signature that is not accepted; `405`
 * to anything but `POST`; `409` while another process is handling the event; `413` to a body that is too large; `422`
 * to a genuine delivery that breaks the contract; `500` if `handle` throws. The platform repeats all but the `200`. If
 * something else has begun to answer, such as a time limit of the server, the handler does not answer.
 *
 * @param options secrets, check and handler
 * @returns a function that answers a request and does not reject
 * @throws TypeError when a secret is missing
 * @see Reference, section "Events and Webhook"
 */
export function createNodeHandler<Verdict extends Delivery | Refused>(
  options: ReceiverOptions<Verdict>,
): (request: IncomingMessage & { body?: unknown }, response: ServerResponse) => Promise<void> {
  const receive = createReceiver(options);
  return async (request, response) => {
    const header = request.headers[signatureHeader];
    const status = await receive({
      method: request.method,
      // Only `set-cookie` is a list, but the types of Node allow one for every header.
      header: header?.toString(),
      read: (maxBytes) => readBody(request, maxBytes),
    });
    // Something else has begun to answer, such as a time limit of the server.
    if (response.headersSent) return;
    if (status === 405) response.setHeader('allow', 'POST');
    // The rest of a body that is too large is not read.
    if (status === 413) response.setHeader('connection', 'close');
    response.statusCode = status;
    response.end();
  };
}

function readBody(request: IncomingMessage & { body?: unknown }, maxBytes: number): Promise<Uint8Array | Unread> {
  if (isBytes(request.body)) {
    return Promise.resolve(request.body.byteLength > maxBytes ? tooLarge : request.body);
  }
  // A request that has been read emits no further event. `readableDidRead` stays false for an empty body.
  if (request.readableDidRead || request.readableEnded) throw notRaw();
  if (request.destroyed) return Promise.resolve(aborted());
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    request.on('data', (chunk: unknown) => {
      if (!isBytes(chunk)) return reject(notRaw());
      size += chunk.byteLength;
      if (size > maxBytes) {
        request.pause();
        resolve(tooLarge);
      } else chunks.push(chunk);
    });
    request.on('end', () => resolve(join(chunks, size)));
    request.on('error', (error) => resolve(aborted(error)));
    request.on('close', () => resolve(aborted()));
  });
}

function notRaw(): TypeError {
  return new TypeError(
    'The body of the request has been read or decoded before: put this handler in front of every body parser.',
  );
}

const tooLarge: Unread = { ok: false, reason: 'too-large' };

function aborted(error = new Error('The sender has closed the connection before the end of the body.')): Unread {
  return { ok: false, reason: 'aborted', error };
}
