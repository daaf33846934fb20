import type { Handler } from './http.ts';

/** Answers `GET /healthz`, for whoever waits for the mock: no credentials, and no part of the contract. */
export function withHealth(next: Handler, operations: number): Handler {
  return async (request) =>
    request.url === '/healthz' ? { status: 200, headers: {}, body: { status: 'ok', operations } } : next(request);
}
