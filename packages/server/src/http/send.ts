import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Answer, toHeaders, toPayload } from './answer.ts';

/**
 * Writes an answer. Node omits the body of an answer to `HEAD`, but not its length.
 *
 * @param lingerMs how long a client that was answered early may go on sending before the connection is closed
 */
export function send(request: IncomingMessage, response: ServerResponse, answer: Answer, lingerMs: number): void {
  const payload = toPayload(answer);
  response.writeHead(answer.status, toHeaders(answer, payload));
  if (answer.headers.Connection === 'close' && !request.complete) linger(request, response, payload, lingerMs);
  else response.end(payload);
}

/**
 * Answers a client that is still sending. Closing at once would reset the connection, and the client might lose the
 * answer; so what it sends is discarded for a while.
 */
function linger(
  request: IncomingMessage,
  response: ServerResponse,
  payload: Buffer | undefined,
  lingerMs: number,
): void {
  if (payload !== undefined) response.write(payload);
  const finish = () => {
    clearTimeout(timer);
    response.end();
  };
  const timer = setTimeout(finish, lingerMs);
  for (const event of ['end', 'close']) request.once(event, finish);
  request.resume();
}
