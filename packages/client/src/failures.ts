import {
  type ErrorFacts,
  type ErrorKind,
  Xs2aAuthenticationError,
  Xs2aError,
  Xs2aGoneError,
  Xs2aNotFoundError,
  Xs2aParseError,
  Xs2aPermissionError,
  Xs2aRateLimitError,
  Xs2aServerError,
  Xs2aValidationError,
} from './errors.ts';
import type { Answer } from './operations.ts';
import type { WireRequest } from './request.ts';

const byStatus: Record<number, readonly [ErrorKind, typeof Xs2aError]> = {
  401: ['Authentication', Xs2aAuthenticationError],
  403: ['Permission', Xs2aPermissionError],
  404: ['NotFound', Xs2aNotFoundError],
  410: ['Gone', Xs2aGoneError],
  422: ['Validation', Xs2aValidationError],
  429: ['RateLimit', Xs2aRateLimitError],
  500: ['Server', Xs2aServerError],
};

/** What errors need of a request. */
export type Failed = Pick<WireRequest, 'isSafe' | 'isSensitive' | 'target'>;

/** What an error says of a request; it may have been carried out unless the server has refused it. */
export function factsOf({ target, isSafe }: Failed, status = 0): ErrorFacts & { mayHaveSucceeded: boolean } {
  return { ...target.facts, mayHaveSucceeded: !isSafe && !/^4/.test(`${status}`) };
}

/**
 * The error for an answer that is not a success, or for a success that cannot be read.
 *
 * @param request a sensitive one keeps nothing that may repeat its secret
 * @param answer its body is parsed
 * @param isUnreadable whether it should be usable
 */
export function toError(request: Failed, answer: Answer<number, unknown>, isUnreadable?: boolean): Xs2aError {
  const { status, headers } = answer;
  const [kind, ErrorClass] = isUnreadable
    ? (['Parse', Xs2aParseError] as const)
    : (byStatus[Math.min(status, 500)] ?? (['Unexpected', Xs2aError] as const));
  const visible = request.isSensitive ? undefined : answer;
  const { errors } = Object(visible?.body) as { errors?: object };
  // Nothing but names of refused fields belongs in a log: the rest of an answer may contain personal data.
  const fields = Object.keys(Object(errors)).filter((name) => /^[a-z_][\w.[\]-]{0,63}$/.test(name));
  const named = fields[0] ? ` (${fields.join(', ')})` : '';
  const after = headers.get('retry-after') as string;
  // A date is read against that of the answer, because the clock of this machine may be wrong.
  const now = Date.parse(headers.get('date') as string) || Date.now();
  // `0` is a date too, in the year 2000.
  const seconds = Number(after) || (Date.parse(after) - now) / 1000;
  const retryAfter = Number.isNaN(seconds) ? undefined : Math.max(seconds, 0);
  return new ErrorClass(
    kind,
    status + (isUnreadable ? ' without the expected JSON' : named),
    { ...factsOf(request, status), status, requestId: visible?.requestId, retryAfter },
    visible,
  );
}

/** The error of a call without an answer. */
export function toFailure(
  request: Failed,
  kind: ErrorKind,
  message: string,
  ErrorClass: typeof Xs2aError = Xs2aError,
): Xs2aError {
  return new ErrorClass(kind, message, factsOf(request));
}
