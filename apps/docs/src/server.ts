import { access, readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { UsageError } from '@xs2a/tools-lib';
import send from 'send';
import { type Addresses, type ChangedFile, readChanged } from './addresses.ts';
import { dist } from './home.ts';

export interface DocsServer {
  /**
   * Starts to serve.
   *
   * @param port 0 for any free port
   * @returns the address of the start page, without a slash at the end
   * @throws Error with `code: 'EADDRINUSE'` if the port is taken
   */
  listen(port: number, host?: string): Promise<string>;
  close(): Promise<void>;
}

/**
 * Serves the site. Files are read anew for each request, so that a rebuilt site needs no restart.
 *
 * @param folder the built site
 * @param base its folder on the server: `/docs`; empty for the root
 * @param addresses of servers that listen elsewhere than the pages say; read for each request
 * @throws Error if the site has not been built
 */
export async function createDocsServer(
  folder: string = dist,
  base = '',
  addresses: Addresses = new Map(),
): Promise<DocsServer> {
  const start = join(folder, 'index.html');
  await access(start).catch(() => {
    throw new UsageError(`${start} does not exist. Build it first: \`pnpm build\`.`);
  });
  const server = createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    if (path === base) response.writeHead(308, { Location: `${base}/` }).end();
    else if (path.startsWith(`${base}/`)) void sendPath(request, response, path.slice(base.length));
    else void sendNotFound(response, folder);
  });

  async function sendPath(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const changed = addresses.size === 0 ? undefined : await readChanged(folder, path, addresses);
    if (changed === undefined) sendFile(request, response, path, folder);
    else sendText(request, response, changed);
  }

  return {
    listen: (port, host = '127.0.0.1') =>
      new Promise((done, fail) => {
        server.once('error', fail);
        server.listen(port, host, () => {
          server.off('error', fail);
          const name = host.includes(':') ? `[${host}]` : host;
          done(`http://${name}:${(server.address() as AddressInfo).port}${base}`);
        });
      }),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function sendText(request: IncomingMessage, response: ServerResponse, { type, text }: ChangedFile): void {
  response.writeHead(200, {
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(request.method === 'HEAD' ? undefined : text);
}

function sendFile(request: IncomingMessage, response: ServerResponse, path: string, folder: string): void {
  send(request, path, { root: folder, cacheControl: false })
    .on('headers', (headers: ServerResponse) => {
      headers.setHeader('Cache-Control', 'no-cache');
      headers.setHeader('X-Content-Type-Options', 'nosniff');
    })
    .on('directory', () => {
      // Relative, because the path begins below the folder of the site.
      response.writeHead(308, { Location: `${path.split('/').at(-1)}/` }).end();
    })
    .on('error', (error: { status?: number }) => {
      if (error.status === 416) response.writeHead(416).end();
      else void sendNotFound(response, folder);
    })
    .pipe(response);
}

async function sendNotFound(response: ServerResponse, folder: string): Promise<void> {
  try {
    const page = await readFile(join(folder, '404.html'));
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': page.length }).end(page);
  } catch {
    response.writeHead(503, { 'Retry-After': '1' }).end('The docs are being rebuilt.\n');
  }
}
