/** The files of the widget, at the addresses that the reference names: `/xs2a.js`, `/xs2a.css` and the others. */
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import {
  type Answer,
  answerProblem,
  type HttpRequest,
  isReading,
  type Mount,
  methodNotAllowed,
  notFound,
} from '@xs2a/server';

/** The build puts them next to the bundle of this module. The source uses those of the last build. */
const folder = new URL(import.meta.url.endsWith('.ts') ? '../../dist/widget/' : './widget/', import.meta.url);

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** Pages of every origin load the files, also with a hash (`integrity`) and where they isolate themselves. */
const headers = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  // The files of the next version have the same names.
  'Cache-Control': 'no-cache',
};

/** Serves the files of the widget as they were built. A file is read when it is asked for. */
export const widgetFiles: Mount = (request) => {
  const name = /^\/(xs2a[a-z-]*\.(?:css|html|js))$/.exec(request.path)?.[1];
  return name === undefined ? undefined : serve(request, name);
};

async function serve(request: HttpRequest, name: string): Promise<Answer> {
  if (!isReading(request)) return answerProblem(methodNotAllowed('GET, HEAD'));
  const body = await readFile(new URL(name, folder), 'utf8').catch(() => undefined);
  if (body === undefined) return answerProblem(notFound());
  return { status: 200, headers: { ...headers, 'Content-Type': mediaTypes[extname(name)] as string }, body };
}
