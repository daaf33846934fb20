import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listen } from '@xs2a/tools-lib';

// Tests replace the global one by a fake clock.
const { setTimeout } = globalThis;

/** What the server does to a request instead of answering it well. */
export const faults: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  'reset before the answer': (request) => request.socket.resetAndDestroy(),
  'reset within the head': (request) => {
    request.socket.write('HTTP/1.1 200 OK\r\ncontent-type: appl');
    request.socket.resetAndDestroy();
  },
  'reset within the body': (_request, response) => {
    response.write('{"wizard_session_key":');
    setTimeout(() => response.socket?.resetAndDestroy(), 5);
  },
  'no answer': () => {},
  'slow body': (_request, response) => void response.write('{"wizard_session_key":'),
  'truncated JSON': (_request, response) => void response.end('{"wizard_session_key":"KoA6'),
  'length too long': (_request, response) => {
    response.writeHead(200, { 'content-length': 1000 });
    response.write('{"wizard_session_key":"KoA6"}');
    setTimeout(() => response.socket?.destroy(), 5);
  },
  'length too short': (request) => {
    request.socket.end(
      'HTTP/1.1 200 OK\r\ncontent-length: 10\r\nconnection: close\r\n\r\n{"wizard_session_key":"KoA6"}',
    );
  },
  'HTML in a 200': (_request, response) => void response.end('<h1>It works!</h1>'),
  'empty 200': (_request, response) => void response.end(),
  'empty 500': (_request, response) => void response.writeHead(500).end(),
  '500': (_request, response) => void response.writeHead(500).end('{"code":500,"message":"Internal server error."}'),
  '502 as HTML': (_request, response) => void response.writeHead(502).end('<h1>Bad Gateway</h1>'),
  '503 with a wait in seconds': (_request, response) => void response.writeHead(503, { 'retry-after': '0' }).end(),
  '503 with a wait as a date': (_request, response) =>
    void response.writeHead(503, { 'retry-after': new Date().toUTCString() }).end(),
  '429': (_request, response) => void response.writeHead(429, { 'retry-after': '0' }).end('{"message":"Too many"}'),
  redirect: (_request, response) => void response.writeHead(307, { location: '/v1/elsewhere' }).end(),
};

/** The faults that end by a time limit of the client only. */
export const hangs: readonly string[] = ['no answer', 'slow body'];

export interface FaultyServer {
  baseUrl: string;
  /** How often each request arrived, by method and marker. */
  seen: Map<string, number>;
  /** Called for each request that gets no further answer. */
  onHang: () => void;
  close(): void;
}

/**
 * Starts a server that does to a request what its `x-fault` header names, and answers a request without one well. The
 * `x-marker` header distinguishes requests.
 */
export async function startFaultyServer(): Promise<FaultyServer> {
  const seen = new Map<string, number>();
  const faulty: FaultyServer = { baseUrl: '', seen, onHang: () => {}, close: () => {} };
  const server = createServer((request, response) => {
    const { 'x-marker': marker, 'x-fault': fault, 'x-until': until = 'Infinity' } = request.headers;
    const key = `${request.method} ${marker}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    request.resume().on('end', () => {
      if (count > Number(until) || typeof fault !== 'string') return void response.end('{"version":"2015-11-13"}');
      faults[fault]?.(request, response);
      if (hangs.includes(fault)) faulty.onHang();
    });
  });
  return Object.assign(faulty, {
    baseUrl: `http://127.0.0.1:${await listen(server)}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  });
}
