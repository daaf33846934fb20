import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { badRequest, type Problem, requestTimeout } from './errors.ts';
import { type Answer, send } from './send.ts';

export type { Answer } from './send.ts';

/** Finds the answer to a request; never rejects. */
export type Handler = (request: IncomingMessage) => Promise<Answer>;

export interface HttpServer {
  listen(port: number, host?: string): Promise<string>;
  close(): Promise<void>;
}

/** How long a request that is under way may go on after `close`. */
const graceMs = 2000;

/**
 * The plumbing of `node:http`: listening, refusing what is no HTTP, stopping.
 *
 * @param requestTimeoutMs how long a client may take to send a request
 */
export function createHttpServer(handle: Handler, requestTimeoutMs: number): HttpServer {
  const timeouts = {
    headersTimeout: requestTimeoutMs,
    requestTimeout: requestTimeoutMs,
    connectionsCheckingInterval: Math.min(requestTimeoutMs, 1000),
  };
  /** Connections that have got their last answer. */
  const closing = new WeakSet<object>();
  const server = createServer(timeouts, (request, response) => {
    handle(request)
      .then((answer) => {
        if (answer.headers.Connection === 'close') closing.add(request.socket);
        send(request, response, answer);
      })
      .catch(() => response.destroy());
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable || closing.has(socket)) socket.destroy();
    else refuse(error, socket as Socket);
  });

  return {
    listen: (port, host = '127.0.0.1') =>
      new Promise((done, fail) => {
        server.once('error', fail);
        server.listen(port, host, () => {
          server.off('error', fail);
          done(`http://${host.includes(':') ? `[${host}]` : host}:${(server.address() as AddressInfo).port}`);
        });
      }),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), graceMs).unref();
      }),
  };
}

/** Answers what Node could not parse, in the shape of every other error. */
function refuse({ code }: NodeJS.ErrnoException, socket: Socket): void {
  const problem: Problem = code === 'ERR_HTTP_REQUEST_TIMEOUT' ? requestTimeout() : badRequest();
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${problem.status} ${problem.message}`,
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
