import { readFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { extname } from 'node:path';
import type { Contract } from '../contract.ts';
import { methodNotAllowed, notFound, Problem, serverError } from '../errors.ts';
import type { Answer, Handler } from '../http.ts';

/** Where the files of the page lie: beside this module, and beside its bundle in `dist`. */
const folder = new URL('./browser/', import.meta.url);

const mediaTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The page runs its own files and talks to its own server, whatever a document or a request may smuggle into it. */
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
 * Serves the page that controls the mock, and leaves the rest to another handler. It lies at `/_mock/page/`, and at `/`
 * for a browser: a client that asks for anything but HTML is told what the API would tell it, and so is everybody when
 * the document has a path `/` of its own.
 */
export function withPage(next: Handler, contract: Contract): Handler {
  const isRootFree = contract.paths?.['/'] === undefined;

  return (request) => {
    const { url = '/', headers: sent } = request;
    const file = /^\/_mock\/page\/([^?]*)/.exec(url)?.[1];
    if (file !== undefined) return serve(request, file || 'index.html');
    const wantsPage = /^\/(?:\?|$)/.test(url) && isRootFree && isReading(request) && acceptsHtml(sent.accept);
    return wantsPage ? serve(request, 'index.html') : next(request);
  };
}

function isReading({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** Browsers name HTML; tools that take anything want the API. */
function acceptsHtml(accept = ''): boolean {
  return accept.split(',').some((type) => /^\s*text\/html\s*(?:;|$)/i.test(type) && !/;\s*q=0(?:\.0*)?\s*$/.test(type));
}

async function serve(request: IncomingMessage, name: string): Promise<Answer> {
  try {
    if (!isReading(request)) throw methodNotAllowed('GET, HEAD');
    const mediaType = mediaTypes[extname(name)];
    if (mediaType === undefined || !/^[a-z-]+\.[a-z]+$/.test(name)) throw notFound();
    const payload = await readFile(new URL(name, folder)).catch(() => undefined);
    if (payload === undefined) throw notFound();
    return { status: 200, headers: { ...headers, 'Content-Type': mediaType }, body: undefined, payload };
  } catch (error) {
    const problem = error instanceof Problem ? error : serverError();
    return { status: problem.status, headers: problem.headers, body: problem.toJSON() };
  }
}
