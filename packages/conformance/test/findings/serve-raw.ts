/** A server that writes its answers byte by byte. */
import { createServer, type Server } from 'node:net';
import { listen } from '@xs2a/tools-lib';
import { afterEach } from 'vitest';

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

/**
 * @param answer what is written to a request; given its first line
 * @param isKept whether the connection stays open
 * @returns its address
 */
export async function serveRaw(answer: (line: string) => string, isKept = false): Promise<string> {
  const server = createServer((socket) => {
    let text = '';
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk) => {
      text += chunk;
      if (!text.includes('\r\n\r\n')) return;
      const line = text.split('\r\n', 1)[0] ?? '';
      text = '';
      socket.write(answer(line));
      if (!isKept) socket.end();
    });
  });
  open.push(server);
  return `http://127.0.0.1:${await listen(server as never)}`;
}
