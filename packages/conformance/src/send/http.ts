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

const cut = 'the connection ended before the answer did';
const ended = 'the run ended before the answer came';

/**
 * @param base address of the server; its path stands before every target
 * @param connections how many are kept open at most
 * @param timeoutMs how long an answer may take, from the request to its last byte
 * @param end gives up what is under way, and whatever is sent later
 */
export function createClient(base: URL, connections: number, timeoutMs: number, end?: AbortSignal): Client {
  const { request, Agent } = base.protocol === 'https:' ? https : http;
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const prefix = base.pathname.replace(/\/$/, '');
  const host = base.hostname.replace(/^\[|\]$/g, '');
  const underWay = new Set<() => void>();
  end?.addEventListener('abort', () => {
    for (const giveUp of underWay) giveUp();
  });

  function send({ method, target, headers, body }: HttpRequest): Promise<Answer> {
    const started = performance.now();
    return new Promise((resolve, reject) => {
      if (end?.aborted) return reject(new Error(ended));
      const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
      const call = request({
        host,
        port: base.port,
        path: `${prefix}${target}`,
        method,
        agent,
        headers: { ...headers, ...length },
      });
      const stop = () => giveUp(ended);
      const timer = setTimeout(() => giveUp(`no whole answer within ${timeoutMs} ms`), timeoutMs);
      underWay.add(stop);
      call.on('error', ({ message }) => giveUp(message));
      call.once('upgrade', ({ statusCode, statusMessage }, socket) => {
        socket.destroy();
        giveUp(`${statusCode} ${statusMessage}: another protocol, which was not asked for`);
      });
      const close = () => giveUp(cut);
      call.once('close', close);
      call.once('response', (response) => {
        // It may end later than the request, and says itself how.
        call.off('close', close);
        const chunks: Buffer[] = [];
        let size = 0;
        response.on('data', (chunk: Buffer) => {
          chunks.push(chunk);
          size += chunk.length;
          if (size > largest) giveUp(`an answer of more than ${largest} bytes`);
        });
        response.on('error', () => giveUp(cut));
        response.once('close', () => giveUp(cut));
        response.once('end', () => {
          if (!response.complete || !settle()) return;
          resolve({
            status: response.statusCode ?? 0,
            headers: joinHeaders(response.headers),
            body: Buffer.concat(chunks),
            milliseconds: performance.now() - started,
          });
        });
      });
      call.end(body);

      /** @returns whether it was still open */
      function settle(): boolean {
        clearTimeout(timer);
        return underWay.delete(stop);
      }

      function giveUp(reason: string): void {
        if (!settle()) return;
        reject(new Error(reason));
        call.destroy();
      }
    });
  }

  return { send, close: () => agent.destroy() };
}

function joinHeaders(headers: http.IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')]));
}
