import { answerOptions, withCors } from './cors.ts';
import { type Answer, answerProblem, type Handler } from './http/answer.ts';
import { isReading } from './http/request.ts';
import { methodNotAllowed } from './problem.ts';

const allow = 'GET, HEAD, OPTIONS';

/**
 * Answers `/healthz`, without credentials, so that others can wait until the server is ready. Other paths go to `next`.
 */
export function withHealth(next: Handler, operations: number): Handler {
  return async (request) => {
    if (request.path !== '/healthz') return next(request);
    if (request.method === 'OPTIONS') return withCors(request, answerOptions(request, allow));
    return withCors(request, isReading(request) ? healthy(operations) : answerProblem(methodNotAllowed(allow)));
  };
}

function healthy(operations: number): Answer {
  return { status: 200, headers: {}, body: { status: 'ok', operations } };
}
