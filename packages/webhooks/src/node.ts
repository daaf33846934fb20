/**
 * Receives webhook deliveries on servers of Node: `node:http`, Express and Fastify.
 *
 * @packageDocumentation
 */

import type { IncomingMessage, ServerResponse } from 'node:http';
import { isBytes, join } from './bytes.ts';
import { signatureHeader } from './header.ts';
import { encoder, type RawBody } from './hmac.ts';
import { createReceiver, type Delivery, type ReceiverOptions, type Unread } from './receiver.ts';
import type { Refused } from './result.ts';

export type { Delivery, Failure, ReceiverOptions } from './receiver.ts';

/** A request of `node:http`, and what frameworks add to it. */
export type NodeRequest = IncomingMessage & {
  /** Set by body parsers; used if it holds raw bytes, as behind `express.raw()`. */
  body?: unknown;
  /**
   * The body as it arrived, kept beside the parsed one: bytes, an `ArrayBuffer`, or a string that was decoded as UTF-8. Set by NestJS
   * (`rawBody: true`) and the Functions Framework, and by the `verify` of the parsers of Express if you tell it to.
   */
  rawBody?: unknown;
};

/**
 * Makes a handler for webhook deliveries.
 *
 * It needs the raw body: `request.rawBody` if something has kept it, a `request.body` of raw bytes (from
 * `express.raw()`), or an unread request. If the body has been parsed and not kept, or is decoded
 * (`request.setEncoding()`), the answer is `500`, and `onFailure` gets a `TypeError`.
 *
 * It answers `200` to an event that has been handled, now or before, and `409` while another process is handling it. It
 * answers `401` to a signature that is not accepted, `405` to anything but `POST`, and `413` to a body that is too large.
 * A genuine delivery that is not an event, or that `check` refuses, is a `422`; `500` means that `handle` threw. The
 * platform repeats all but the `200`. If something else has begun to answer, such as a time limit of the server, the
 * handler does not answer.
 *
 * @param options secrets, check and handler
 * @returns a function that answers a request and does not reject
 * @throws TypeError when a secret is missing, or `maxBytes` is not a positive number
 * @see Reference, section "Events and Webhook"
 */
export function createNodeHandler<Verdict extends Delivery | Refused>(
  options: ReceiverOptions<Verdict>,
): (request: NodeRequest, response: ServerResponse) => Promise<void> {
  const receive = createReceiver(options);
  return async (request, response) => {
    const status = await receive({
      method: request.method,
      header: request.headers[signatureHeader],
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

async function readBody(request: NodeRequest, maxBytes: number): Promise<RawBody | Unread> {
  const { rawBody } = request;
  // A string has lost bytes that are not UTF-8; then the signature does not fit.
  const kept =
    typeof rawBody === 'string'
      ? encoder.encode(rawBody)
      : [rawBody, request.body].find(
          (part): part is RawBody => ((part as RawBody | undefined)?.byteLength as number) >= 0,
        );
  if (kept) return kept.byteLength > maxBytes ? tooLarge : kept;
  // A request that has been read emits no further event. `readableDidRead` stays false for an empty body.
  if (request.readableDidRead || request.readableEnded) throw notRaw();
  if (request.destroyed) return aborted();
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
    'The body has been read before: put this handler in front of every body parser, or set request.rawBody.',
  );
}

const tooLarge: Unread = { ok: false, reason: 'too-large' };

function aborted(error = new Error('The sender closed the connection before the end of the body.')): Unread {
  return { ok: false, reason: 'aborted', error };
}
