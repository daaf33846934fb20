import { onAbort, reasonOf } from './abort.ts';
import { toConnectionError } from './connection.ts';
import { type Download, toDownload } from './download.ts';
import { Xs2aTimeoutError } from './errors.ts';
import { toFailure } from './failures.ts';
import type { Answer } from './operations.ts';
import type { Reply } from './reply.ts';
import type { WireRequest } from './request.ts';
import { within } from './within.ts';

/**
 * The stream of a file that is being received. It ends with an error if the caller aborts, if the connection breaks, or if
 * nothing arrives for too long while it is read. Time counts only while somebody waits for the next part.
 *
 * @param response whose stream is locked; what is left of it is cancelled together with the new stream, and by an error
 * @throws TypeError if the runtime has no streams
 */
export function receive({ body }: Response, request: WireRequest): Download['stream'] {
  const { signal, target, timeouts } = request;
  if (!body?.getReader) {
    const repair = "read it with parseAs: 'arrayBuffer' of @xs2a/client/paths, or pass a fetch that has streams";
    throw new TypeError(`${target.facts.call}: response.body is no stream in this runtime; ${repair}`);
  }
  if (!canConstruct()) return pipe(body, signal);
  const reader = body.getReader();
  let stopListening: (() => void) | undefined;
  const cancel = (reason: unknown) => {
    stopListening?.();
    return reader.cancel(reason);
  };

  /** @throws the error of the stream */
  const read = async () => {
    try {
      const part = await within(timeouts.idle, undefined, () => reader.read());
      if (part) return part;
    } catch (reason) {
      throw signal?.aborted ? reasonOf(signal) : (toConnectionError(request, reason) ?? reason);
    }
    throw toFailure(request, 'Timeout', `no data in ${timeouts.idle} ms (idle)`, Xs2aTimeoutError);
  };

  return new ReadableStream(
    {
      start: (controller) => {
        if (!signal) return;
        const abort = () => {
          controller.error(reasonOf(signal));
          cancel(reasonOf(signal)).catch(() => {});
        };
        stopListening = onAbort(signal, abort);
        if (signal.aborted) abort();
      },
      pull: async (controller) => {
        try {
          const { done, value } = await read();
          if (!done) return controller.enqueue(value);
          stopListening?.();
          // The signal has ended the stream.
          if (!signal?.aborted) controller.close();
        } catch (reason) {
          cancel(reason).catch(() => {});
          throw reason;
        }
      },
      cancel,
    },
    { highWaterMark: 0 },
  );
}

/** @returns whether this runtime constructs streams: Cloudflare Workers with an early compatibility date do not */
function canConstruct(): boolean {
  try {
    return !!new ReadableStream();
  } catch {
    return false;
  }
}

/** A stream that the caller can end, but no time limit. */
function pipe<T>(body: ReadableStream<T>, signal: AbortSignal | undefined): ReadableStream<T> {
  const { readable, writable } = new TransformStream<T, T>();
  // The signal of the caller may be one that streams do not know.
  const ending = new AbortController();
  const stopListening = signal && onAbort(signal, () => ending.abort(reasonOf(signal)));
  body.pipeTo(writable, { signal: ending.signal }).then(stopListening, stopListening);
  return readable;
}

/**
 * The answer to a download, with its file.
 *
 * @throws TypeError if the runtime has no streams
 */
export function receiveFile({ answer, content }: Reply, request: WireRequest): Answer<number, unknown> {
  return Object.assign(answer, { body: toDownload(receive(content as Response, request), answer.headers) });
}
