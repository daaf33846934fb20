/**
 * Sends a request over HTTP. Redirects are not followed, bodies not decoded. A request is repeated only if its kept-alive
 * connection ended before a byte of the answer: the server had closed it between two requests. Of a stream, the first items
 * are read.
 */
import http from 'node:http';
import https from 'node:https';
import { firstItem, streamFormat } from '../streams.ts';
import type { Answer } from '../types.ts';
import { sendHead } from './head.ts';

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

/** Bytes of the largest answer that is read: some servers answer without end. */
const maxBytes = 64 * 1024 * 1024;

/** A connection of an earlier request ended before a byte of the answer came. */
class StaleConnection extends Error {}

/** What may create something is awaited for so many milliseconds after the end, because only its answer tells the id. */
const creationMs = 2000;
const creating = new Set(['POST', 'PUT']);

const cutOff = 'the connection ended before the answer did';
const runEnded = 'the run ended before the answer came';

/**
 * @param base address of the server; its path precedes every target
 * @param connections most connections that are kept open
 * @param timeoutMs milliseconds from the request to the last byte of its answer, or to the first item of a stream
 * @param signal gives up all requests, those in flight and those that follow
 */
export function createClient(base: URL, connections: number, timeoutMs: number, signal?: AbortSignal): Client {
  const { request, Agent } = base.protocol === 'https:' ? https : http;
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const prefix = base.pathname.replace(/\/$/, '');
  const host = base.hostname.replace(/^\[|\]$/g, '');
  const inFlight = new Map<() => void, number>();
  signal?.addEventListener('abort', () => {
    for (const [giveUp, patience] of inFlight) {
      if (patience === 0) giveUp();
      else setTimeout(giveUp, patience).unref();
    }
  });

  async function send(sent: HttpRequest): Promise<Answer> {
    if (sent.method === 'HEAD') {
      if (signal?.aborted) throw new Error(runEnded);
      return sendHead(base, sent, timeoutMs, signal);
    }
    try {
      return await attempt(sent, agent);
    } catch (error) {
      if (!(error instanceof StaleConnection)) throw error;
      return attempt(sent, false);
    }
  }

  /** @param agent of the connection; `false` for a new one that is used once */
  function attempt({ method, target, headers, body }: HttpRequest, agent: http.Agent | false): Promise<Answer> {
    const started = performance.now();
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(new Error(runEnded));
      const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
      const call = request({
        host,
        port: base.port,
        path: `${prefix}${target}`,
        method,
        agent,
        // Node drops a second Content-Type, which another client may read.
        joinDuplicateHeaders: true,
        headers: { ...headers, ...length },
      });
      const stop = () => giveUp(runEnded);
      const tooLate = `no whole answer within ${timeoutMs} ms`;
      let endOfTime = () => giveUp(tooLate);
      const timer = setTimeout(() => endOfTime(), timeoutMs);
      inFlight.set(stop, creating.has(method) ? creationMs : 0);
      let isStale = () => false;
      call.once('socket', ({ bytesRead }) => {
        isStale = () => call.reusedSocket && call.socket?.bytesRead === bytesRead;
      });
      call.on('error', ({ message }) => end(message));
      call.once('upgrade', ({ statusCode, statusMessage }, socket) => {
        socket.destroy();
        giveUp(`${statusCode} ${statusMessage}: another protocol, which was not asked for`);
      });
      const close = () => end(cutOff);
      call.once('close', close);
      call.once('response', (response) => {
        // The answer may end later than the request, and reports its own end.
        call.off('close', close);
        const chunks: Buffer[] = [];
        let size = 0;
        const format = streamFormat(response.headers['content-type'] ?? '');
        const hasItem = format && firstItem(format);
        endOfTime = () =>
          hasItem === undefined ? giveUp(`${tooLate}: after ${size} bytes, the connection stayed open`) : leave();
        response.on('data', (chunk: Buffer) => {
          chunks.push(chunk);
          size += chunk.length;
          if (size > maxBytes) giveUp(`an answer of more than ${maxBytes} bytes`);
          else if (hasItem?.(chunk) === true) leave();
        });
        response.on('error', () => giveUp(cutOff));
        response.once('close', () => giveUp(cutOff));
        response.once('end', () => {
          if (response.complete) answer({});
        });

        /** Reads no further. */
        function leave(): void {
          answer({ isOpen: true });
          call.destroy();
        }

        function answer(more: Pick<Answer, 'isOpen'>): void {
          if (!settle()) return;
          resolve({
            status: response.statusCode ?? 0,
            headers: joinHeaders(response.headers),
            body: Buffer.concat(chunks),
            ...more,
            milliseconds: performance.now() - started,
          });
        }
      });
      call.end(body);

      /** @returns whether it was still open */
      function settle(): boolean {
        clearTimeout(timer);
        return inFlight.delete(stop);
      }

      function giveUp(reason: string, failure = new Error(reason)): void {
        if (!settle()) return;
        reject(failure);
        call.destroy();
      }

      /** The connection has ended by itself. */
      function end(reason: string): void {
        giveUp(reason, isStale() ? new StaleConnection(reason) : undefined);
      }
    });
  }

  return { send, close: () => agent.destroy() };
}

function joinHeaders(headers: http.IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')]));
}
