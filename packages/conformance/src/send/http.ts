/** One request over HTTP, as it is: nothing is followed, decoded or repeated. */
import http from 'node:http';
import https from 'node:https';
import type { Answer } from '../types.ts';

export interface HttpRequest {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | undefined;
}

/** Sends a request. @throws Error that says why there is no whole answer */
export interface Client {
  send(request: HttpRequest): Promise<Answer>;
  close(): void;
}

/** Largest answer that is read, in bytes: a server that answers without end is not waited for. */
const largest = 64 * 1024 * 1024;

/**
 * @param base address of the server; its path stands before every target
 * @param connections how many are kept open at most
 * @param timeoutMs how long an answer may take, from the request to its last byte
 */
export function createClient(base: URL, connections: number, timeoutMs: number): Client {
  const { request, Agent } = base.protocol === 'https:' ? https : http;
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const prefix = base.pathname.replace(/\/$/, '');
  const host = base.hostname.replace(/^\[|\]$/g, '');

  function send({ method, target, headers, body }: HttpRequest): Promise<Answer> {
    const started = performance.now();
    return new Promise((resolve, reject) => {
      const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
      const call = request({
        host,
        port: base.port,
        path: `${prefix}${target}`,
        method,
        agent,
        headers: { ...headers, ...length },
      });
      const timer = setTimeout(() => call.destroy(new Error(`no whole answer within ${timeoutMs} ms`)), timeoutMs);
      const fail = (error: Error) => {
        clearTimeout(timer);
        reject(error);
      };
      call.once('error', fail);
      call.once('response', (response) => {
        const chunks: Buffer[] = [];
        let size = 0;
        response.on('data', (chunk: Buffer) => {
          chunks.push(chunk);
          size += chunk.length;
          if (size > largest) call.destroy(new Error(`an answer of more than ${largest} bytes`));
        });
        response.once('error', () => fail(new Error('the connection ended before the answer did')));
        response.once('end', () => {
          clearTimeout(timer);
          if (!response.complete) reject(new Error('the connection ended before the answer did'));
          resolve({
            status: response.statusCode ?? 0,
            headers: joinHeaders(response.headers),
            body: Buffer.concat(chunks),
            milliseconds: performance.now() - started,
          });
        });
      });
      call.end(body);
    });
  }

  return { send, close: () => agent.destroy() };
}

function joinHeaders(headers: http.IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')]));
}
