import { answerOptions, withCors } from './cors.ts';
import { type Answer, answerProblem, type Handler } from './http/answer.ts';
import { isReading } from './http/request.ts';
import { methodNotAllowed } from './problem.ts';

const allow = 'GET, HEAD, OPTIONS';

/** What the server depends on, as `/healthz` says it. */
export interface Health {
  /** Without it, the server cannot work: `/healthz` answers 503. */
  readonly isReady: boolean;
  /** Further members of the answer. */
  readonly details: Readonly<Record<string, unknown>>;
}

/**
 * Answers `/healthz`, without credentials, so that others can wait until the server is ready. Other paths go to `next`.
 *
 * @param check looks at what the server depends on
 */
export function withHealth(next: Handler, operations: number, check?: () => Promise<Health>): Handler {
  return async (request) => {
    if (request.path !== '/healthz') return next(request);
    if (request.method === 'OPTIONS') return withCors(request, answerOptions(request, allow));
    if (!isReading(request)) return withCors(request, answerProblem(methodNotAllowed(allow)));
    return withCors(request, toAnswer(operations, await check?.()));
  };
}

function toAnswer(operations: number, { isReady, details }: Health = { isReady: true, details: {} }): Answer {
  const status = isReady ? 'ok' : 'unavailable';
  return { status: isReady ? 200 : 503, headers: {}, body: { status, operations, ...details } };
}
