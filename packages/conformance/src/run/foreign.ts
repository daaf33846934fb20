/** Tells a server of another kind, or at another base path, from one that is wrong here and there. */
import { type Contract, isObject, type Operation, object } from '@xs2a/contract';
import { documentedMedia, documentedResponse, essence } from '../check/subject.ts';
import type { Answer } from '../types.ts';

/** An operation with its answer, or none. */
export interface Asked {
  readonly operation: Operation;
  readonly answer?: Answer | undefined;
}

/**
 * Whether an answer looks as if the server did not know the operation at all: nothing is found, everything is redirected,
 * or a page is shown, and the contract does not say so.
 */
export function isForeign({ operation, answer }: Asked): boolean {
  if (answer === undefined) return false;
  const { status } = answer;
  const response = documentedResponse(operation.responses, status);
  const type = essence(answer.headers['content-type'] ?? '');
  const isPage = type === 'text/html' && documentedMedia(response?.content ?? [], type) === undefined;
  const isElsewhere = status === 404 || status === 405 || (status >= 300 && status < 400);
  return status < 500 && status !== 401 && (isPage || (response === undefined && isElsewhere));
}

/** The base paths of the servers that a contract names, with the defaults of their variables: `/api/v2`. */
export function basePaths({ document }: Contract): string[] {
  const servers = Array.isArray(document.servers) ? document.servers.filter(isObject) : [];
  const paths = servers.flatMap(({ url, variables }) => {
    const text = String(url).replaceAll(/\{([^}]+)\}/g, (_, name: string) =>
      String(object(object(variables)[name]).default ?? name),
    );
    const path = URL.parse(text, 'http://server')?.pathname.replace(/\/$/, '') ?? '';
    return path === '' ? [] : [path];
  });
  return [...new Set(paths)];
}

/** `GET /a answers 404 (text/html)` */
export function describe({ operation, answer }: Asked, basePath = ''): string {
  const type = essence(answer?.headers['content-type'] ?? '');
  const what = answer === undefined ? 'nothing' : `${answer.status}${type === '' ? '' : ` (${type})`}`;
  return `${operation.method} ${basePath}${operation.path} answers ${what}`;
}

/**
 * Why a server does not answer at all, and what to do: it may speak another protocol than the URL says.
 *
 * @param request the first one: `GET /a`
 * @param failure what the connection ended with
 */
export function explainSilence(request: string, failure: string, url: string): string {
  const isTls = url.startsWith('https:');
  if (isTls && /EPROTO|wrong version number|packet length too long/i.test(failure)) {
    return `No answer to ${request}: the server does not speak TLS. Write http:// instead of https:// in --url.`;
  }
  if (!isTls && /^Parse Error/.test(failure)) {
    return `No answer to ${request}: the server does not speak HTTP. If it speaks TLS, write https:// in --url.`;
  }
  return `No answer to ${request}: ${failure}. Is the server running, and is the URL right?`;
}
