import type { IncomingMessage, ServerResponse } from 'node:http';
import { isJson } from './media-types.ts';

export interface Answer {
  status: number;
  headers: Record<string, string>;
  /** `undefined` for an answer without content. */
  body: unknown;
  /** The body as it goes over the wire, where that is known beforehand. */
  payload?: Buffer;
}

/** How long a client that was answered early may go on sending before the connection is closed. */
const lingerMs = 1000;

/** Writes an answer. Node leaves the body of an answer to `HEAD` out, but not its length. */
export function send(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const payload = answer.payload ?? toPayload(answer);
  response.writeHead(
    answer.status,
    payload === undefined
      ? answer.headers
      : { 'Content-Type': 'application/json', ...answer.headers, 'Content-Length': payload.length },
  );
  if (answer.headers.Connection === 'close' && !request.complete) linger(request, response, payload);
  else response.end(payload);
}

/** @returns `undefined` for an answer without content */
export function toPayload({ headers, body }: Answer): Buffer | undefined {
  if (body === undefined) return undefined;
  const isText = typeof body === 'string' && !isJson(headers['Content-Type'] ?? 'application/json');
  return Buffer.from(isText ? body : JSON.stringify(body));
}

/**
 * Answers a client that is still sending. Closing at once would reset the connection, and the client might lose the
 * answer; so what it sends is thrown away for a while.
 */
function linger(request: IncomingMessage, response: ServerResponse, payload: Buffer | undefined): void {
  if (payload !== undefined) response.write(payload);
  const finish = () => {
    clearTimeout(timer);
    response.end();
  };
  const timer = setTimeout(finish, lingerMs);
  for (const event of ['end', 'close']) request.once(event, finish);
  request.resume();
}
