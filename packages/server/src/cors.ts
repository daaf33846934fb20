import type { Answer } from './http/answer.ts';
import type { HttpRequest } from './http/request.ts';

const requestHeaders = ['Accept', 'Authorization', 'Content-Type', 'Prefer'];
const responseHeaders = [
  'Allow',
  'Content-Disposition',
  'Content-Length',
  'Deprecation',
  'Retry-After',
  'WWW-Authenticate',
  'X-Request-Id',
];

/**
 * Lets pages of any origin read an answer. That is safe for a server whose credentials travel in a header: browsers add
 * none by themselves.
 */
export function withCors(request: HttpRequest, answer: Answer): Answer {
  if (request.headers.origin === undefined) return answer;
  const headers = {
    ...answer.headers,
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': responseHeaders.join(', '),
  };
  return { ...answer, headers };
}

/** Whether a browser asks if it may send a request from another origin. */
export function isPreflight({ method, headers }: HttpRequest): boolean {
  return method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;
}

/**
 * Answers `OPTIONS`: the methods of a path, and for a browser the permission to send the request that it announces. That
 * is given for every path and method: a page cannot read why a preflight was refused, but it can read a 404 or 405.
 *
 * @param allow the methods, as in the header of this name; `undefined` for an unknown path
 */
export function answerOptions(request: HttpRequest, allow: string | undefined): Answer {
  const headers: Record<string, string> = allow === undefined ? {} : { Allow: allow };
  if (isPreflight(request)) {
    const announced = request.headers['access-control-request-method'] ?? '';
    headers['Access-Control-Allow-Methods'] = [...new Set([...(allow?.split(', ') ?? []), announced])].join(', ');
    headers['Access-Control-Allow-Headers'] = allowedHeaders(request.headers['access-control-request-headers']);
    headers['Access-Control-Max-Age'] = '600';
  }
  return { status: 204, headers, body: undefined };
}

/** The headers that the API knows, and all others that the page announces: the API itself does not mind them. */
function allowedHeaders(announced = ''): string {
  const known = new Set(requestHeaders.map((name) => name.toLowerCase()));
  const others = announced.split(',').map((name) => name.trim());
  return [...requestHeaders, ...others.filter((name) => name !== '' && !known.has(name.toLowerCase()))].join(', ');
}
