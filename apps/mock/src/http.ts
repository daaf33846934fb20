import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { badRequest, expectationFailed, notImplemented, type Problem, requestTimeout } from './errors.ts';
import { type Answer, send } from './send.ts';
import { Underway } from './underway.ts';

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
  const options = {
    headersTimeout: requestTimeoutMs,
    requestTimeout: requestTimeoutMs,
    connectionsCheckingInterval: Math.min(requestTimeoutMs, 1000),
    // Node would refuse without a word.
    requireHostHeader: false,
  };
  /** Connections that have got their last answer. */
  const closing = new WeakSet<object>();
  const underway = new Underway();

  const reply = (request: IncomingMessage, response: ServerResponse, answer: Answer) => {
    if (answer.headers.Connection === 'close') closing.add(request.socket);
    if (!server.listening) response.shouldKeepAlive = false;
    send(request, response, answer);
  };
  const server = createServer(options, (request, response) => {
    underway.add(request, response);
    if (request.headers.host === undefined && request.httpVersion === '1.1') {
      return reply(request, response, lastAnswer(badRequest()));
    }
    request.url = originForm(request.url);
    handle(request)
      .then((answer) => reply(request, response, answer))
      .catch(() => response.destroy());
  });
  server.on('checkExpectation', (request, response) => reply(request, response, lastAnswer(expectationFailed())));
  server.on('connect', (_request, socket) => {
    // From here on, nobody else looks after this connection.
    socket.on('error', () => socket.destroy()).resume();
    refuse(notImplemented('CONNECT'), socket);
    setTimeout(() => socket.destroy(), graceMs).unref();
  });
  server.on('clientError', async (error: NodeJS.ErrnoException, socket) => {
    // What was pipelined before the garbage still gets its own answers.
    if (error.code !== 'ECONNRESET') await underway.settled(socket);
    if (error.code === 'ECONNRESET' || !socket.writable || closing.has(socket)) socket.destroy();
    else refuse(error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? requestTimeout() : badRequest(), socket);
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

/** The target without the origin that clients of a proxy put before it (RFC 9112, 3.2.2). */
function originForm(target = '/'): string {
  const path = target.replace(/^https?:\/\/[^/?#]*/i, '');
  return path.startsWith('/') || path === target ? path : `/${path}`;
}

function lastAnswer(problem: Problem): Answer {
  return { status: problem.status, headers: { ...problem.headers, Connection: 'close' }, body: problem.toJSON() };
}

/** Answers what Node could not parse, in the shape of every other error. */
function refuse(problem: Problem, socket: Duplex): void {
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${problem.status} ${problem.message}`,
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
