/**
 * Sends `HEAD` over a connection of its own, and reads whatever comes back: clients of HTTP hide the bytes of a body that
 * should not be there (RFC 9110, 9.3.2).
 */
import { Buffer } from 'node:buffer';
import net from 'node:net';
import tls from 'node:tls';
import type { Answer } from '../types.ts';

/** How long a server that does not close the connection is given to send a body, in milliseconds. */
const graceMs = 200;

/** Bytes of the longest header section that is read. */
const maxHeadBytes = 1024 * 1024;

interface HeadRequest {
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * @param base address of the server; its path precedes the target
 * @param timeoutMs milliseconds until the end of the header section
 * @returns an answer whose body is the beginning of what stands behind the headers
 * @throws Error that says why there is no whole answer
 */
export function sendHead(
  base: URL,
  { target, headers }: HeadRequest,
  timeoutMs: number,
  signal?: AbortSignal,
): Promise<Answer> {
  const started = performance.now();
  const host = base.hostname.replace(/^\[|\]$/g, '');
  const isSecure = base.protocol === 'https:';
  const port = Number(base.port) || (isSecure ? 443 : 80);
  const lines = Object.entries({ host: base.host, ...headers, connection: 'close' });
  const path = `${base.pathname.replace(/\/$/, '')}${target}`;
  const text = `HEAD ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`;
  return new Promise((resolve, reject) => {
    // A host name is sent to servers that have several certificates, an address is not (RFC 6066, 3).
    const name = net.isIP(host) === 0 ? { servername: host } : {};
    const socket = isSecure ? tls.connect({ host, port, ...name }) : net.connect({ host, port });
    let received = Buffer.alloc(0);
    let answer: Omit<Answer, 'milliseconds'> | undefined;
    let timer = setTimeout(() => fail(`no whole answer within ${timeoutMs} ms`), timeoutMs);
    const stop = () => fail('the run ended before the answer came');
    signal?.addEventListener('abort', stop);
    socket.once(isSecure ? 'secureConnect' : 'connect', () => socket.write(text, 'latin1'));
    socket.on('error', ({ message }) => end(message));
    socket.on('close', () => end('the connection ended before the answer did'));
    socket.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      answer = readHead(received);
      if (answer === undefined) {
        if (received.length > maxHeadBytes) fail('headers without end');
      } else if (answer.body.length > 0) end('');
      else {
        clearTimeout(timer);
        timer = setTimeout(() => end(''), graceMs);
      }
    });

    function end(reason: string): void {
      if (answer === undefined) fail(reason);
      else {
        close();
        resolve({ ...answer, milliseconds: performance.now() - started });
      }
    }

    function fail(reason: string): void {
      close();
      reject(new Error(reason));
    }

    function close(): void {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      socket.destroy();
    }
  });
}

/** The last header section of a connection, without those of 1xx before it; `undefined` until it is whole. */
function readHead(received: Buffer): Omit<Answer, 'milliseconds'> | undefined {
  const length = received.indexOf('\r\n\r\n');
  if (length < 0) return undefined;
  const [first = '', ...lines] = received.subarray(0, length).toString('latin1').split('\r\n');
  const status = Number(/^HTTP\/1\.[01] (\d{3})\b/.exec(first)?.[1] ?? 0);
  const rest = received.subarray(length + 4);
  if (status >= 100 && status < 200) return readHead(rest);
  const headers: Record<string, string> = {};
  for (const line of lines) {
    const [, name = '', value = ''] = /^([^:]+):[ \t]*(.*?)[ \t]*$/.exec(line) ?? [];
    const known = headers[name.toLowerCase()];
    if (name !== '') headers[name.toLowerCase()] = known === undefined ? value : `${known}, ${value}`;
  }
  return { status, headers, body: rest };
}
