import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { listen } from '@xs2a/tools-lib';

/** A request whose answer was lost. */
interface Lost {
  readonly path: string;
  /** What the server has answered. */
  // biome-ignore lint/suspicious/noExplicitAny: a test reads the members that it expects
  readonly answer: any;
}

/** A server that passes requests on, and loses an answer as a broken connection does: after the request was carried out. */
export interface LosingProxy {
  readonly address: string;
  /**
   * Loses the next answer to a request that creates something at this path. `then` is awaited before the connection
   * breaks.
   */
  loseNext(path: RegExp, then?: (lost: Lost) => Promise<void>): void;
  close(): void;
}

/** @param fetch where requests are passed on to */
export async function startLosingProxy(
  fetch: (url: string, init: RequestInit) => Promise<Response>,
): Promise<LosingProxy> {
  let next: { path: RegExp; then: ((lost: Lost) => Promise<void>) | undefined } | undefined;
  const server = createServer(async (request, response) => {
    const { method = 'GET', url: path = '/' } = request;
    const { host: _, connection: __, 'content-length': ___, ...headers } = request.headers;
    const body = await buffer(request);
    const answer = await fetch(`http://testbank${path}`, {
      method,
      headers: headers as Record<string, string>,
      ...(body.length > 0 && { body: new Uint8Array(body) }),
    });
    const content = new Uint8Array(await answer.arrayBuffer());
    if (next && method !== 'GET' && next.path.test(path)) {
      const { then } = next;
      next = undefined;
      await then?.({ path, answer: JSON.parse(new TextDecoder().decode(content)) });
      return void request.socket.destroy();
    }
    response
      .writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'text/plain' })
      .end(content);
  });
  return {
    address: `http://127.0.0.1:${await listen(server)}`,
    loseNext: (path, then) => {
      next = { path, then };
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
