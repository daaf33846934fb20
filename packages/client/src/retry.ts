import type { ErrorFacts } from './errors.ts';

/** The longest wait between two attempts, in milliseconds, whatever the server asks for. */
const longestWait = 30_000;

const wizard = '/v1/wizard';

/** What the decision depends on. */
interface Attempted {
  method: string;
  path: string;
  facts: ErrorFacts;
  body?: unknown;
  /** Retries that the caller asked for in this very call. */
  retries?: number | undefined;
}

/**
 * How often a call may be tried again. A `GET` and the polling of a wizard session change nothing. All others create
 * or change something, even a `PUT`, and a login must not be repeated at all: banks lock accounts after a few.
 *
 * @param byDefault retries of calls that change nothing
 * @throws TypeError if the caller asks for retries of what is never repeated
 */
export function retriesOf({ method, path, facts, body, retries }: Attempted, byDefault: number): number {
  if (method === 'GET' || (path === wizard && isPoll(body as object | undefined))) return retries ?? byDefault;
  if (retries) throw new TypeError(`${facts.operation ?? facts.call} is never repeated`);
  return 0;
}

/** Nothing but the session and the wish to poll. */
function isPoll(body: { action?: unknown } | undefined): boolean {
  if (!body) throw new TypeError('body is missing');
  return body.action === 'poll' && Object.keys(body).every((name) => /^(action|(wizard_session_)?key)$/.test(name));
}

/** @returns whether a call may carry a PIN, a TAN or a half of the shared credentials */
export function isSensitive(path: string, body: unknown): boolean {
  return path === wizard || !!(body as { credentials?: unknown } | undefined)?.credentials;
}

/**
 * How long to wait before the next attempt: a random part of a span that doubles each time, so that clients that
 * failed together do not come back together; or what the server asks for, if that is longer.
 *
 * @param attempt 1 for the first
 * @param retryAfter the header, in seconds or as a date
 * @returns milliseconds
 */
export function waitBefore(attempt: number, retryAfter: string | null | undefined): number {
  const jitter = Math.random() * 250 * 2 ** attempt;
  const asked = Number(retryAfter) * 1000 || Date.parse(retryAfter as string) - Date.now() || 0;
  return Math.min(Math.max(jitter, asked), longestWait);
}
