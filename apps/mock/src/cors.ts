import type { IncomingMessage } from 'node:http';
import type { Answer } from './http.ts';

const requestHeaders = ['Accept', 'Authorization', 'Content-Type', 'Prefer'];
const responseHeaders = ['Allow', 'Content-Disposition', 'Content-Length', 'Deprecation', 'WWW-Authenticate'];

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

/**
 * Answers `OPTIONS`: the methods of a path, and what a browser has to know before it sends a request from another
 * origin.
 *
 * @param allow the methods, as in the header of this name
 */
export function answerOptions(request: IncomingMessage, allow: string): Answer {
  const headers: Record<string, string> = { Allow: allow };
  if (request.headers['access-control-request-method'] !== undefined) {
    headers['Access-Control-Allow-Methods'] = allow;
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
