import type { OperationId } from '@xs2a/types';
import type { FieldErrors } from './operations.ts';
import { isSensitive } from './retry.ts';

/**
 * What went wrong, as a word to `switch` over: the class of an error without `Xs2a` and `Error`. `Unexpected` and
 * `Abort` have no class of their own; `Abort` is told to hooks only.
 */
export type ErrorKind =
  | 'Authentication'
  | 'Permission'
  | 'NotFound'
  | 'Gone'
  | 'Validation'
  | 'RateLimit'
  | 'Server'
  | 'Unexpected'
  | 'Connection'
  | 'Timeout'
  | 'Parse'
  | 'Abort';

/** What an error knows about the call that failed. */
export interface ErrorFacts {
  /** The call, as `POST /v1/payments/{payment_id}/loss`: never with the values of its parameters. */
  readonly call: string;
  /** The operation, unless the call was made by its path. */
  readonly operation: OperationId | undefined;
  /** HTTP status, if there was an answer. */
  readonly status?: number | undefined;
  /** `X-Request-Id` of the answer; withheld together with `body`. */
  readonly requestId?: string | undefined;
}

/**
 * The base of every error that a call ends with, except an abort of yours, which rejects with the reason of your
 * signal. An error holds neither the request nor a secret; what the server said is behind `body`, where no log or
 * inspection finds it. Its message holds no more than status and names of refused fields.
 *
 * @see Reference, section "Error Messages"
 */
export class Xs2aError extends Error implements ErrorFacts {
  readonly kind: ErrorKind;
  declare readonly call: string;
  declare readonly operation: OperationId | undefined;
  declare readonly status?: number | undefined;
  declare readonly requestId?: string | undefined;
  readonly #body: unknown;

  constructor(kind: ErrorKind, message: string, facts: ErrorFacts, body?: unknown) {
    super(`${facts.call}: ${message}`);
    this.name = `Xs2a${kind}Error`;
    this.kind = kind;
    Object.assign(this, facts);
    this.#body = body;
  }

  /**
   * Body of the answer, as far as it could be parsed. It may hold personal data. It is `undefined` for a call that
   * carries a PIN, a TAN or shared credentials, lest the server repeats them.
   */
  get body(): unknown {
    return this.#body;
  }
}

/** `401`: the credential is missing or not valid. */
export class Xs2aAuthenticationError extends Xs2aError {}

/** `403`: the credential is refused, for instance because of its mode. */
export class Xs2aPermissionError extends Xs2aError {}

/** `404`: nothing exists under this id. */
export class Xs2aNotFoundError extends Xs2aError {}

/** `410`: the transaction was deleted, or its 30 days of storage are over. */
export class Xs2aGoneError extends Xs2aError {}

/** `422`: the request is not valid; `errors` names the refused fields. */
export class Xs2aValidationError extends Xs2aError {
  /** The messages by field; none where `body` is withheld. */
  get errors(): { [field: string]: string[] | undefined } {
    return (this.body as { errors?: Record<string, string[]> } | undefined)?.errors ?? {};
  }

  /**
   * The messages by the fields of one operation.
   *
   * @param operation an `operationId`
   * @returns `undefined` if it was another operation that was refused
   */
  errorsOf<Id extends OperationId>(operation: Id): FieldErrors<Id> | undefined {
    return this.operation === (operation as OperationId) ? (this.errors as FieldErrors<Id>) : undefined;
  }
}

/** `429`: too many requests. */
export class Xs2aRateLimitError extends Xs2aError {}

/** `500` and above: the server failed. */
export class Xs2aServerError extends Xs2aError {}

/** The connection failed. Anything but a `GET` may have been carried out all the same. */
export class Xs2aConnectionError extends Xs2aError {}

/** A time limit passed. Anything but a `GET` may have been carried out all the same. */
export class Xs2aTimeoutError extends Xs2aError {}

/** The answer is not the JSON that the contract promises: HTML, cut off, empty, or a list without its items. */
export class Xs2aParseError extends Xs2aError {}

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
 * The error for an answer that is no success, or that should be usable and is not.
 *
 * @param task what was called; its body withholds what may repeat a secret in it
 * @param unreadable whether it should be usable
 */
export function toError(
  { facts, path, body: sent }: { facts: ErrorFacts; path: string; body?: unknown },
  { status, requestId, body }: { status: number; requestId: string | undefined; body: unknown },
  unreadable?: boolean,
): Xs2aError {
  const isHidden = isSensitive(path, sent);
  const [kind, Class] = unreadable
    ? (['Parse', Xs2aParseError] as const)
    : (byStatus[Math.min(status, 500)] ?? (['Unexpected', Xs2aError] as const));
  const shown = isHidden ? undefined : body;
  // Nothing else that the server says: it may hold personal data, and messages are logged.
  const fields = Object.keys((shown as { errors?: object } | undefined)?.errors ?? {}).filter((name) =>
    /^[a-z_][\w.[\]-]{0,63}$/.test(name),
  );
  const more = unreadable ? ' without the expected JSON' : fields[0] ? ` (${fields.join(', ')})` : '';
  return new Class(kind, status + more, { ...facts, status, requestId: isHidden ? undefined : requestId }, shown);
}
