import { toConnectionError } from './connection.ts';
import type { Xs2aError } from './errors.ts';
import { toFailure } from './failures.ts';
import type { Answer } from './operations.ts';
import type { Outcome } from './reply.ts';
import type { WireRequest } from './request.ts';

/** What follows from a failed attempt. */
export interface Recovery {
  error: Xs2aError;
  /** What the call rejects with instead of `error`, if code of the caller has thrown it. */
  thrown?: { reason: unknown };
  /** Milliseconds until the next attempt; `undefined` if there is none. */
  wait?: number | undefined;
}

/** The longest wait between two attempts in milliseconds, unless the server asks for more. */
const longestWait = 30_000;

/**
 * Decides what follows from a failed attempt: another one, an error of the client, or what code of the caller has thrown.
 *
 * @param outcome has an error
 * @param attempt 1 for the first
 * @param timeLeft milliseconds until the call must end
 */
export function recover(request: WireRequest, outcome: Outcome, attempt: number, timeLeft: number): Recovery {
  const { reason, redact, answer, text } = outcome;
  let error = outcome.error as Xs2aError;
  if (error.kind === 'Connection') {
    // Without `redact`, the function of the credential has failed, and nothing was sent.
    const failed = redact ? request : { ...request, isSafe: true };
    const connectionError = toConnectionError(failed, reason, redact);
    if (!connectionError) return { error: toFailure(request, 'Unexpected', 'failed'), thrown: { reason } };
    error = connectionError;
  } else if (answer && answer.status < 300 && !request.isSafe) error = toUnclearError(request, error, answer, text);
  const wait = waitBefore(attempt, error.retryAfter);
  return { error, wait: shouldRetry(error, attempt, request.retries, timeLeft - wait) ? wait : undefined };
}

/** @returns the error of a success that is not the documented one: it says that something may exist, and its id */
function toUnclearError(
  { target, isSensitive }: WireRequest,
  error: Xs2aError,
  answer: Answer<number, unknown>,
  text = JSON.stringify(answer.body) ?? '',
): Xs2aError {
  const { kind, message, status, requestId, retryAfter, mayHaveSucceeded } = error;
  const id = isSensitive ? undefined : idOf(text);
  const ErrorClass = error.constructor as typeof Xs2aError;
  return new ErrorClass(
    kind,
    `${message.slice(target.facts.call.length + 2)}, but it may have been carried out`,
    { ...target.facts, status, requestId, retryAfter, mayHaveSucceeded, id },
    isSensitive ? undefined : answer,
  );
}

/** Members of an answer that are the id of what was created, the best first. */
const idNames = ['transaction', 'id'];

/** @returns the id that an answer names: its own before that of something in it, which a text that breaks off may hide */
function idOf(text: string): string | undefined {
  const ids = idNames.map((name) => new RegExp(`"${name}"\\s*:\\s*"([\\w-]{1,64})"`).exec(text)?.[1]);
  try {
    const top = Object(JSON.parse(text));
    ids.unshift(...idNames.map((name) => /^[\w-]{1,64}$/.exec(top[name] ?? '')?.[0]));
  } catch {}
  return ids.find((id) => id);
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
 * @param retryAfter what the server asks for, in seconds
 * @returns milliseconds
 */
export function waitBefore(attempt: number, retryAfter = 0): number {
  return Math.max(Math.min(Math.random() * 250 * 2 ** attempt, longestWait), retryAfter * 1000);
}
