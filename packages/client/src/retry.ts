import type { Xs2aError } from './errors.ts';
import type { CallInput, Target } from './target.ts';

/** The longest wait between two attempts in milliseconds, whatever the server asks for. */
const longestWait = 30_000;

/**
 * How often a call may be tried again. A `GET` and the polling of a wizard session change nothing. Every other call
 * creates or changes something, even a `PUT`, and banks lock accounts after a few failed logins.
 *
 * @param input `retries` is what the caller asks for
 * @param byDefault retries of calls that change nothing
 * @throws TypeError if the caller asks to repeat what is never repeated
 */
export function allowedRetries(
  { method, path, facts }: Pick<Target, 'method' | 'path' | 'facts'>,
  { body, retries }: Pick<CallInput, 'body' | 'retries'>,
  byDefault: number,
): number {
  if (method === 'GET' || (path === '/v1/wizard' && isPoll(body as object | undefined))) return retries ?? byDefault;
  if (retries) throw new TypeError(`${facts.operation ?? facts.call} is never repeated`);
  return 0;
}

/** A poll contains only the session and its action: any other field may be a PIN or a TAN. */
function isPoll(body: { action?: unknown } | undefined): boolean {
  return body?.action === 'poll' && Object.keys(body).every((name) => /^(action|(wizard_session_)?key)$/.test(name));
}

/**
 * Whether another attempt follows a failed one.
 *
 * @param error how the attempt ended
 * @param attempt 1 for the first
 * @param retries how often the call may be tried again
 * @param timeLeft milliseconds until the call must end, after the wait for the next attempt
 */
export function shouldRetry(
  { kind, status = 0 }: Pick<Xs2aError, 'kind' | 'status'>,
  attempt: number,
  retries: number,
  timeLeft: number,
): boolean {
  const isTransient = kind === 'Connection' || kind === 'Timeout' || status === 429 || status >= 500;
  return isTransient && attempt <= retries && timeLeft > 0;
}

/**
 * How long to wait before the next attempt: a random part of a time that doubles with each attempt, so that clients
 * that failed together do not retry together; or the time that the server requests, if that is longer.
 *
 * @param attempt 1 for the first
 * @param retryAfter the header, in seconds or as a date
 * @returns milliseconds
 */
export function waitBefore(attempt: number, retryAfter: string | null | undefined): number {
  const jitter = Math.random() * 250 * 2 ** attempt;
  const retryAfterMs = Number(retryAfter) * 1000 || Date.parse(retryAfter as string) - Date.now() || 0;
  return Math.min(Math.max(jitter, retryAfterMs), longestWait);
}
