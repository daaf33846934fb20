import type { IncomingMessage } from 'node:http';
import type { Answer } from './http.ts';

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

/** Lets a page of any origin read the answer. Nothing here is worth hiding: the mock knows no secrets. */
export function withCors(request: IncomingMessage, answer: Answer): Answer {
  if (request.headers.origin === undefined) return answer;
  const headers = {
    ...answer.headers,
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': responseHeaders.join(', '),
  };
  return { ...answer, headers };
}

/** Whether a browser asks whether it may send a request from another origin. */
export function isPreflight({ method, headers }: IncomingMessage): boolean {
  return method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;
}

/**
 * Answers `OPTIONS`: the methods of a path, and what a browser has to know before it sends a request from another
 * origin. The method that it announces is always among them: whether there is such a path and method, the answer to the
 * request itself tells, which a page could not read after a refused preflight.
 *
 * @param allow the methods, as in the header of this name; `undefined` if there is no such path
 */
export function answerOptions(request: IncomingMessage, allow: string | undefined): Answer {
  const headers: Record<string, string> = allow === undefined ? {} : { Allow: allow };
  if (isPreflight(request)) {
    const announced = request.headers['access-control-request-method'] ?? '';
    headers['Access-Control-Allow-Methods'] = [...new Set([...(allow?.split(', ') ?? []), announced])].join(', ');
    headers['Access-Control-Allow-Headers'] = allowedHeaders(request.headers['access-control-request-headers']);
    headers['Access-Control-Max-Age'] = '600';
  }
  return { status: 204, headers, body: undefined };
}

/** Those that the API knows, and whatever else the page announces: a mock must not be stricter than its API. */
function allowedHeaders(announced = ''): string {
  const known = new Set(requestHeaders.map((name) => name.toLowerCase()));
  const others = announced.split(',').map((name) => name.trim());
  return [...requestHeaders, ...others.filter((name) => name !== '' && !known.has(name.toLowerCase()))].join(', ');
}
