/** The server of a shop: it creates verifications, forwards the steps of the wizard, and serves a page. */
import { createServer, type Server } from 'node:http';
import type { Xs2aClient } from '@xs2a/client';
import { createNodeHandler } from '@xs2a/client/proxy';
import type { Files } from './files.ts';

// #region policy
/** The page runs only scripts of this server, and sends requests only to it. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  'img-src data:',
  "connect-src 'self'",
  "frame-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');
// #endregion

/**
 * @param client with the API key, which stays on this server
 * @param files of the page, by their addresses
 */
export function createShop(client: Xs2aClient, files: Files): Server {
  // #region proxy
  // Stands for your database, where a session belongs to a visitor.
  const ownSessions = new Set<string>();

  const forwardStep = createNodeHandler({
    client,
    isOwnSession: (key) => ownSessions.has(key),
  });
  // #endregion

  // #region create
  async function createVerification(): Promise<{ key: string }> {
    const created = await client.createVerification().orThrow();
    // Store created.transaction too: the webhook refers to it.
    ownSessions.add(created.wizard_session_key);
    return { key: created.wizard_session_key };
  }
  // #endregion

  // #region routes
  return createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://shop');
    if (pathname === '/wizard') return forwardStep(request, response);

    response.setHeader('content-security-policy', policy);
    response.setHeader('x-content-type-options', 'nosniff');
    if (pathname === '/verifications' && request.method === 'POST') {
      try {
        const body = JSON.stringify(await createVerification());
        response.setHeader('content-type', 'application/json');
        response.setHeader('cache-control', 'no-store');
        response.end(body);
      } catch (error) {
        console.error(error);
        response.writeHead(502).end();
      }
      return;
    }
    const file = files.get(pathname);
    if (file === undefined) return void response.writeHead(404).end();
    response.setHeader('content-type', `${file.type}; charset=utf-8`);
    response.end(file.content);
  });
  // #endregion
}
