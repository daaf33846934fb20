import type { Answer } from './operations.ts';

/** An answer as callers get it; its body is set later where it is a file. */
export type Received = Answer<number, unknown> & { body: unknown };

/**
 * Makes an answer. Its headers are made when they are asked for: few callers read them, and to copy them without the
 * secret costs more than all else that is done to an answer.
 *
 * @param body parsed; `undefined` if there is none, or if it is no JSON
 * @param requestId what the server called its answer
 * @param copy makes the headers, without the secret of the client
 */
export function toReceived(
  status: number,
  body: unknown,
  requestId: string | undefined,
  copy: () => Headers,
): Received {
  let headers: Headers | undefined;
  return {
    status,
    body,
    requestId,
    get headers() {
      headers ??= copy();
      return headers;
    },
  };
}
