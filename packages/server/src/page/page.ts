import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { type Answer, answerProblem } from '../http/answer.ts';
import { type HttpRequest, isReading } from '../http/request.ts';
import { methodNotAllowed, notFound } from '../problem.ts';
import type { Mount } from '../server.ts';

/** Folder of what the pages share: next to this module, and next to the bundle of an app in `dist`. */
const sharedFolder = new URL('./shared/', import.meta.url);

/** How scripts name what they share. */
const sharedName = '@xs2a/server/page/';

const mediaTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** A page runs its own files and talks to its own server, whatever text an API puts into it. */
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

export interface PageOptions {
  /** Where the files are served, with a slash at both ends: `/_mock/page/`. */
  readonly prefix: string;
  /** Folder of the files of the page. A file that is not there is looked for among those that pages share. */
  readonly folder: URL;
  /** Whether browsers get the page at `/`, too. Clients that do not ask for HTML get the answer of the API there. */
  readonly isAtRoot: boolean;
}

/**
 * Serves the files of a page as they are written. A file is read when it is asked for.
 *
 * The scripts import what they share by the name of this package, which every tool can follow; a browser gets the
 * address in its place.
 */
export function createPage({ prefix, folder, isAtRoot }: PageOptions): Mount {
  async function serve(request: HttpRequest, name: string): Promise<Answer> {
    if (!isReading(request)) return answerProblem(methodNotAllowed('GET, HEAD'));
    const mediaType = mediaTypes[extname(name)];
    const isFile = mediaType !== undefined && /^[a-z-]+\.[a-z]+$/.test(name);
    const text = isFile ? await readFirst(name, [folder, sharedFolder]) : undefined;
    if (text === undefined || mediaType === undefined) return answerProblem(notFound());
    const body = extname(name) === '.js' ? text.replaceAll(`'${sharedName}`, `'${prefix}`) : text;
    return { status: 200, headers: { ...headers, 'Content-Type': mediaType }, body };
  }

  return (request) => {
    const { path } = request;
    if (path.startsWith(prefix)) return serve(request, path.slice(prefix.length) || 'index.html');
    const wantsPage = path === '/' && isAtRoot && isReading(request) && acceptsHtml(request.headers.accept);
    return wantsPage ? serve(request, 'index.html') : undefined;
  };
}

/** Browsers accept HTML by name; a tool that accepts anything gets the API. */
function acceptsHtml(accept = ''): boolean {
  return accept.split(',').some((type) => /^\s*text\/html\s*(?:;|$)/i.test(type) && !/;\s*q=0(?:\.0*)?\s*$/.test(type));
}

async function readFirst(name: string, folders: readonly URL[]): Promise<string | undefined> {
  for (const folder of folders) {
    const text = await readFile(new URL(name, folder), 'utf8').catch(() => undefined);
    if (text !== undefined) return text;
  }
  return undefined;
}
