import { tooLarge } from '../problem.ts';
import { type Handler, toHeaders, toPayload } from './answer.ts';
import type { HttpRequest } from './request.ts';

/** Calls a handler like `fetch`, in this process and without a port. Whatever host the URL names, it is this server. */
export type Fetch = (input: Request | URL | string, init?: RequestInit) => Promise<Response>;

/** Statuses whose answers have no body, not even an empty one. */
const withoutBody = new Set([204, 205, 304]);

export function createFetch(handle: Handler): Fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    const answer = await untilAborted(handle(fromRequest(request)), request.signal);
    const payload = toPayload(answer);
    const { Connection: _, ...headers } = toHeaders(answer, payload);
    const isEmpty = payload === undefined || request.method === 'HEAD' || withoutBody.has(answer.status);
    return new Response(isEmpty ? null : new Uint8Array(payload), { status: answer.status, headers });
  };
}

function fromRequest(request: Request): HttpRequest {
  const url = new URL(request.url);
  return {
    method: request.method,
    path: url.pathname,
    search: url.search.slice(1),
    // Over a connection, the client names the host.
    headers: { host: url.host, ...Object.fromEntries(request.headers) },
    remoteAddress: undefined,
    readBody: (limit) => readBody(request, limit),
  };
}

async function readBody({ body }: Request, limit: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** @throws the reason of the signal, as soon as it is aborted */
function untilAborted<Value>(value: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    // The handler may have aborted it already. A signal of a request lives no longer than the request.
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason));
    value.then(resolve, reject);
  });
}
