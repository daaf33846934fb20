import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Contract } from '@xs2a/contract';
import {
  type Answer,
  answerProblem,
  type HttpRequest,
  isReading,
  type Mount,
  methodNotAllowed,
  notFound,
} from '@xs2a/server';

/** Folder of the page's files: next to this module, and next to its bundle in `dist`. */
const folder = new URL('./browser/', import.meta.url);

const mediaTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The page runs its own files and talks to its own server, whatever text a contract or a request puts into it. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const headers = {
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  Vary: 'Accept',
  // The files are small, and those of the next version have the same names.
  'Cache-Control': 'no-cache',
};

/**
 * Serves the page that controls the mock. Its address is `/_mock/page/`, and for browsers also `/`. Clients that do not
 * ask for HTML get the answer of the API at `/`; so do all clients if the contract has a path `/`.
 */
export function createPage(contract: Contract): Mount {
  const isRootFree = contract.document.paths['/'] === undefined;

  return (request) => {
    const { path, headers } = request;
    const file = /^\/_mock\/page\/(.*)/.exec(path)?.[1];
    if (file !== undefined) return serve(request, file || 'index.html');
    const wantsPage = path === '/' && isRootFree && isReading(request) && acceptsHtml(headers.accept);
    return wantsPage ? serve(request, 'index.html') : undefined;
  };
}

/** Browsers accept HTML by name; a tool that accepts anything gets the API. */
function acceptsHtml(accept = ''): boolean {
  return accept.split(',').some((type) => /^\s*text\/html\s*(?:;|$)/i.test(type) && !/;\s*q=0(?:\.0*)?\s*$/.test(type));
}

async function serve(request: HttpRequest, name: string): Promise<Answer> {
  if (!isReading(request)) return answerProblem(methodNotAllowed('GET, HEAD'));
  const mediaType = mediaTypes[extname(name)];
  const isFile = mediaType !== undefined && /^[a-z-]+\.[a-z]+$/.test(name);
  const payload = isFile ? await readFile(new URL(name, folder)).catch(() => undefined) : undefined;
  if (payload === undefined || mediaType === undefined) return answerProblem(notFound());
  return { status: 200, headers: { ...headers, 'Content-Type': mediaType }, body: payload };
}
