import {
  type ErrorFacts,
  type ErrorKind,
  Xs2aAuthenticationError,
  Xs2aConnectionError,
  Xs2aError,
  Xs2aGoneError,
  Xs2aNotFoundError,
  Xs2aParseError,
  Xs2aPermissionError,
  Xs2aRateLimitError,
  Xs2aServerError,
  Xs2aTimeoutError,
  Xs2aValidationError,
} from './errors.ts';

const byStatus: Record<number, readonly [ErrorKind, typeof Xs2aError]> = {
  401: ['Authentication', Xs2aAuthenticationError],
  403: ['Permission', Xs2aPermissionError],
  404: ['NotFound', Xs2aNotFoundError],
  410: ['Gone', Xs2aGoneError],
  422: ['Validation', Xs2aValidationError],
  429: ['RateLimit', Xs2aRateLimitError],
  500: ['Server', Xs2aServerError],
};

/**
 * The error for an answer that is not a success, or for a success that cannot be read.
 *
 * @param call a sensitive one keeps nothing that may repeat its secret
 * @param answer its body is parsed
 * @param isUnreadable whether it should be usable
 */
export function toError(
  { target: { facts }, isSensitive }: { target: { facts: ErrorFacts }; isSensitive: boolean },
  { status, requestId, body }: { status: number; requestId: string | undefined; body: unknown },
  isUnreadable?: boolean,
): Xs2aError {
  const [kind, ErrorClass] = isUnreadable
    ? (['Parse', Xs2aParseError] as const)
    : (byStatus[Math.min(status, 500)] ?? (['Unexpected', Xs2aError] as const));
  const visibleBody = isSensitive ? undefined : body;
  const fields = fieldsOf(visibleBody);
  const details = isUnreadable ? ' without the expected JSON' : fields[0] ? ` (${fields.join(', ')})` : '';
  const answerFacts = { ...facts, status, requestId: isSensitive ? undefined : requestId };
  return new ErrorClass(kind, status + details, answerFacts, visibleBody);
}

/** Names of refused fields. Nothing else in an answer belongs in a log, because it may contain personal data. */
function fieldsOf(body: unknown): string[] {
  const { errors } = (body ?? {}) as { errors?: object };
  return Object.keys(errors ?? {}).filter((name) => /^[a-z_][\w.[\]-]{0,63}$/.test(name));
}

/** For hooks only: the call itself rejects with the reason of the signal. */
export function toAbort(facts: ErrorFacts): Xs2aError {
  return new Xs2aError('Abort', 'aborted', facts);
}

/** @param limit the time limit that passed, such as `250 ms (overall)` */
export function toTimeout(facts: ErrorFacts, limit: string): Xs2aError {
  return new Xs2aTimeoutError('Timeout', `no answer in ${limit}`, facts);
}

/**
 * The error for a failed connection. It keeps only the code of the reason, because messages of `fetch` quote URLs and
 * headers.
 *
 * @param reason a timeout stays one
 */
export function toConnectionError(reason: unknown, facts: ErrorFacts): Xs2aError {
  if (reason instanceof Xs2aTimeoutError) return reason;
  const failure = reason as { code?: unknown; cause?: { code?: unknown } } | undefined;
  const code = String(failure?.cause?.code ?? failure?.code);
  const details = /^[A-Z_]{3,30}$/.test(code) ? ` (${code})` : '';
  return new Xs2aConnectionError('Connection', `connection failed${details}`, facts);
}
