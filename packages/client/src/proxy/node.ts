import { Collector, isBytes } from './bytes.ts';
import { type Body, createForward } from './forward.ts';
import type { ProxyOptions } from './options.ts';
import { aborted, tooLarge } from './refusal.ts';

/** What the handler needs of a request of Node, and what frameworks add to it. */
export interface NodeRequest {
  readonly method?: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Set by body parsers: bytes, or the parsed JSON. */
  readonly body?: unknown;
  readonly readableEnded: boolean;
  readonly destroyed: boolean;
  on(event: 'data' | 'error' | 'end' | 'close', listener: (chunk?: unknown) => void): unknown;
  pause(): unknown;
}

/** What the handler needs of a response of Node. */
export interface NodeResponse {
  readonly headersSent: boolean;
  writeHead(status: number, headers: Record<string, string>): unknown;
  end(text: string): unknown;
}

/**
 * Makes a handler like {@link createFetchHandler} for the HTTP server of Node and for Express, also behind
 * `express.json()`. If something else has begun to answer, such as a time limit of the server, it does not answer.
 *
 * @param options client, check of the session, and limits
 * @returns a function that answers a request and does not reject
 * @throws TypeError when an option is missing, or `maxBytes` is not a positive number
 * @see Reference, section "Wizard-API"
 */
export function createNodeHandler(
  options: ProxyOptions,
): (request: NodeRequest, response: NodeResponse) => Promise<void> {
  const forward = createForward(options);
  return async (request, response) => {
    const { status, headers, text } = await forward({
      method: request.method,
      mediaType: request.headers['content-type'] as string | undefined,
      read: (maxBytes) => readBody(request, maxBytes),
    });
    if (response.headersSent) return;
    // The rest of a body that is too large is not read.
    response.writeHead(status, status === 413 ? { ...headers, connection: 'close' } : { ...headers });
    response.end(text);
  };
}

async function readBody(request: NodeRequest, maxBytes: number): Promise<Body> {
  const { body } = request;
  if (isBytes(body)) {
    if (body.byteLength > maxBytes) throw tooLarge(maxBytes);
    return { bytes: body };
  }
  if (body !== undefined) return { parsed: body };
  // A request that has been read emits no further event.
  if (request.readableEnded) throw new TypeError('The body was read before, and is not in request.body.');
  if (request.destroyed) throw aborted();
  return new Promise((resolve, reject) => {
    const collector = new Collector(maxBytes);
    request.on('data', (chunk) => {
      try {
        collector.add(chunk);
      } catch (error) {
        request.pause();
        reject(error);
      }
    });
    request.on('end', () => resolve({ bytes: collector.join() }));
    request.on('error', () => reject(aborted()));
    request.on('close', () => reject(aborted()));
  });
}
