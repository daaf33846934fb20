import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { badRequest, expectationFailed, notImplemented, type Problem, requestTimeout, tooLarge } from '../problem.ts';
import type { Answer, Handler } from './answer.ts';
import { PendingResponses } from './pending.ts';
import { type HttpRequest, splitTarget } from './request.ts';
import { send } from './send.ts';

/** How long clients may take. All times are in milliseconds. */
export interface Timeouts {
  /** To send a request, from its first byte to its last. */
  requestMs: number;
  /** Time for open answers when the server closes. */
  graceMs: number;
  /** To go on sending a body that was refused. */
  lingerMs: number;
}

export const defaultTimeouts: Timeouts = { requestMs: 30_000, graceMs: 2000, lingerMs: 1000 };

/** Largest head of a request, in bytes: its request line and all of its headers. */
export const maxHeadSize = 16 * 1024;

export interface NodeServer {
  /**
   * @param port 0 for any free port
   * @returns the address, without a slash at the end
   * @throws Error with `code: 'EADDRINUSE'` if the port is taken
   */
  listen(port: number, host?: string): Promise<string>;
  /** Answers open requests, then closes all connections. */
  close(): Promise<void>;
}

/** The plumbing of `node:http`: listening, refusing what is not HTTP, closing. */
export function createNodeServer(handle: Handler, timeouts: Timeouts): NodeServer {
  const { requestMs, graceMs, lingerMs } = timeouts;
  const options = {
    headersTimeout: requestMs,
    requestTimeout: requestMs,
    connectionsCheckingInterval: Math.min(requestMs, 1000),
    maxHeaderSize: maxHeadSize,
    // Node would refuse without a body.
    requireHostHeader: false,
  };
  /** Connections that have their last answer. */
  const closing = new WeakSet<object>();
  const pending = new PendingResponses();

  const reply = (request: IncomingMessage, response: ServerResponse, answer: Answer) => {
    if (answer.headers.Connection === 'close') closing.add(request.socket);
    if (!server.listening) response.shouldKeepAlive = false;
    send(request, response, answer, lingerMs);
  };
  const server = createServer(options, (message, response) => {
    pending.add(message, response);
    const refusal = refusalOf(message);
    if (refusal !== undefined) return reply(message, response, lastAnswer(refusal));
    handle(fromMessage(message))
      .then((answer) => reply(message, response, answer))
      .catch(() => response.destroy());
  });
  server.on('checkExpectation', (message, response) => reply(message, response, lastAnswer(expectationFailed())));
  server.on('connect', (_message, socket) => {
    // Node no longer takes care of this connection.
    socket.on('error', () => socket.destroy()).resume();
    refuse(notImplemented('The method CONNECT'), socket);
    setTimeout(() => socket.destroy(), graceMs).unref();
  });
  server.on('clientError', async (error: NodeJS.ErrnoException, socket) => {
    // Requests that were pipelined before the garbage still get their own answers.
    if (error.code !== 'ECONNRESET') await pending.settled(socket);
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

/** What Node lets pass although HTTP does not (RFC 9112, 3.2 and 6.1). */
function refusalOf({ rawHeaders, headers, httpVersion }: IncomingMessage): Problem | undefined {
  // Node would make a list of each header to count the values of one.
  const hosts = rawHeaders.filter((text, index) => index % 2 === 0 && text.toLowerCase() === 'host').length;
  if (hosts > 1 || (hosts === 0 && httpVersion === '1.1')) return badRequest();
  const coding = headers['transfer-encoding'] ?? 'chunked';
  return coding.toLowerCase() === 'chunked' ? undefined : notImplemented(`The transfer coding ${coding}`);
}

function fromMessage(message: IncomingMessage): HttpRequest {
  return {
    method: message.method ?? 'GET',
    ...splitTarget(originForm(message.url)),
    headers: message.headers,
    remoteAddress: message.socket.remoteAddress,
    readBody: (limit) => readBody(message, limit),
  };
}

/** The target without the origin that clients of a proxy put before it (RFC 9112, 3.2.2). */
function originForm(target = '/'): string {
  const path = target.replace(/^https?:\/\/[^/?#]*/i, '');
  return path.startsWith('/') || path === target ? path : `/${path}`;
}

const noBody = Buffer.alloc(0);

async function readBody(message: IncomingMessage, limit: number): Promise<Buffer> {
  const { 'content-length': length, 'transfer-encoding': coding } = message.headers;
  if (length === undefined && coding === undefined) return noBody;
  if (Number(length ?? 0) > limit) throw tooLarge(limit);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    message.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else reject(tooLarge(limit));
    });
    message.once('end', () => resolve(Buffer.concat(chunks)));
    message.once('error', () => reject(badRequest()));
    // Every message is closed in the end.
    message.once('close', () => {
      if (!message.readableEnded) reject(badRequest());
    });
  });
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
