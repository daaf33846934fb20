import { answerOptions, withCors } from './cors.ts';
import { methodNotAllowed } from './errors.ts';
import type { Answer, Handler } from './http.ts';

const allow = 'GET, HEAD, OPTIONS';

/** Answers `GET /healthz`, for whoever waits for the mock: no credentials, and no part of the contract. */
export function withHealth(next: Handler, operations: number): Handler {
  return async (request) => {
    if (!/^\/healthz(?:\?|$)/.test(request.url ?? '')) return next(request);
    if (request.method === 'OPTIONS') return withCors(request, answerOptions(request, allow));
    return withCors(request, isReading(request.method) ? healthy(operations) : refusal());
  };
}

function isReading(method: string | undefined): boolean {
  return method === 'GET' || method === 'HEAD';
}

function healthy(operations: number): Answer {
  return { status: 200, headers: {}, body: { status: 'ok', operations } };
}

function refusal(): Answer {
  const problem = methodNotAllowed(allow);
  return { status: problem.status, headers: problem.headers, body: problem.toJSON() };
}
