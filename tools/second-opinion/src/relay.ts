import { createServer, request as httpRequest, type IncomingHttpHeaders, type Server } from 'node:http';
import { listen } from '@xs2a/tools-lib';

export interface Relay {
  readonly url: string;
  close(): Promise<void>;
}

/** Marks the answer to a request that did not go through Prism. */
export const passedBy = 'x-passed-by';

/**
 * Stands before Prism's proxy, and takes what Prism cannot carry past it: it corrupts files, hangs on JSON that is
 * broken, drops a body that is `null`, and does not know `HEAD`.
 */
export async function startRelay(proxy: string, server: string): Promise<Relay> {
  const relay: Server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const { method = 'GET', url = '/', headers } = request;
    const carried = isCarried(method, url, headers, body);
    const passed = httpRequest((carried ? proxy : server) + url, { method, headers, setHost: false }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, { ...answer.headers, ...(!carried && { [passedBy]: 'yes' }) });
      answer.pipe(response);
    });
    passed.once('error', () => response.destroy());
    passed.end(body);
  });
  const port = await listen(relay);
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      relay.closeAllConnections();
      await new Promise((done) => relay.close(done));
    },
  };
}

function isCarried(method: string, url: string, headers: IncomingHttpHeaders, body: Buffer): boolean {
  if (!['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].includes(method)) return false;
  if (isFile(url)) return false;
  if (body.length === 0 || !/json/.test(headers['content-type'] ?? '')) return true;
  try {
    return JSON.parse(body.toString('utf8')) !== null;
  } catch {
    return false;
  }
}

/** A download that is not JSON. */
function isFile(url: string): boolean {
  return /\/(?:accountSnapshot|factSheet)(?:\?|$)/.test(url) && !/[?&]format=json2?(?:&|$)/.test(url);
}
