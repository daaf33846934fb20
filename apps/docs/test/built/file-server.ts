import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';

export interface FileServer {
  /** Address of the site, without a slash at the end. */
  home: string;
  close(): Promise<void>;
}

/**
 * Serves files as the simplest of hosts do: a file at its path, the `index.html` of a folder, a redirect to the folder if
 * the slash is missing, and nothing else. No rewriting, no guessed extensions.
 *
 * @param base folder of the site on the host: `/xs2a`; empty for the root
 */
export async function serveFiles(folder: string, base: string): Promise<FileServer> {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
    const file = join(folder, normalize(path.slice(base.length)));
    const isFolder = path.startsWith(base) && (await stat(file).catch(() => undefined))?.isDirectory();
    if (isFolder && !path.endsWith('/')) {
      response.writeHead(301, { Location: `${path}/` }).end();
      return;
    }
    const content = path.startsWith(`${base}/`)
      ? await readFile(isFolder ? join(file, 'index.html') : file).catch(() => undefined)
      : undefined;
    response.writeHead(content === undefined ? 404 : 200).end(content);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    home: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
    close: () => new Promise((done) => server.close(() => done())),
  };
}
