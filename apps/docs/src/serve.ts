import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { page } from './build.ts';

export interface DocsServer {
  /**
   * Starts to serve.
   *
   * @param port 0 takes any free port
   * @returns the address, without a slash at the end
   * @throws Error with `code: 'EADDRINUSE'` if the port is taken
   */
  listen(port: number, host?: string): Promise<string>;
  close(): Promise<void>;
}

/**
 * Serves the page at `/`. It is read anew for each request, so that a rebuilt page needs no restart.
 *
 * @throws Error if the page has not been built
 */
export async function createDocsServer(file: string = page): Promise<DocsServer> {
  await readFile(file).catch(() => {
    throw new Error(`${file} does not exist. Build it first: \`pnpm build\`.`);
  });
  const server = createServer(async (request, response) => {
    const path = request.url?.split('?', 1)[0];
    if (path !== '/' && path !== '/index.html') return response.writeHead(404).end('Not found: the docs are at /\n');
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    try {
      const html = await readFile(file);
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': html.length }).end(html);
    } catch {
      response.writeHead(503, { 'Retry-After': '1' }).end('The docs are being rebuilt.\n');
    }
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
        server.closeAllConnections();
      }),
  };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: process.env.XS2A_DOCS_PORT ?? '8080' },
      host: { type: 'string', default: '127.0.0.1' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(
      'Serves the docs.\n\nUsage: pnpm docs [--port <port>] [--host <address>]\n\n  XS2A_DOCS_PORT  default port (8080)',
    );
    return;
  }
  if (!/^[0-9]+$/.test(values.port) || Number(values.port) > 65535) {
    throw new Error(`"${values.port}" is no port: expected a number from 0 to 65535.`);
  }
  const docs = await createDocsServer();
  const address = await docs.listen(Number(values.port), values.host).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    throw new Error(
      `Port ${values.port} is taken. Choose another one with --port or the environment variable XS2A_DOCS_PORT.`,
    );
  });
  console.log(`Docs: ${address} (stop with Ctrl-C)`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void docs.close().then(() => process.exit(0)));
  }
}

if (import.meta.main) {
  try {
    await main();
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
