import type { OperationId } from '@xs2a/types';
import type { FieldErrors } from './field-errors.ts';

/**
 * What went wrong, to `switch` over: the class of an error without `Xs2a` and `Error`. `Unexpected` and `Abort` have no
 * class of their own, and only hooks see `Abort`.
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

/** What an error says about the failed call. */
export interface ErrorFacts {
  /** The call, such as `POST /v1/payments/{payment_id}/loss`, without the values of its parameters. */
  readonly call: string;
  /** The operation, unless the call was made by its path. */
  readonly operation: OperationId | undefined;
  /** HTTP status, if there was an answer. */
  readonly status?: number | undefined;
  /** `X-Request-Id` of the answer; withheld together with `body`. */
  readonly requestId?: string | undefined;
  /** Seconds that the server asks to wait, by `Retry-After`. A date there is read against the `Date` of the answer. */
  readonly retryAfter?: number | undefined;
  /**
   * Whether the call may have created or changed something nevertheless: it is not a `GET`, and the server has not refused
   * it with a `4xx`. Look before you call again.
   */
  readonly mayHaveSucceeded?: boolean;
  /** Id of what a call has created, if it was answered with a `2xx` that is not documented or cannot be read. */
  readonly id?: string | undefined;
}

/** What an error knows of the answer, and does not show. */
interface HiddenAnswer {
  readonly body: unknown;
  readonly headers: Headers;
}

/**
 * Base of the errors that a call rejects with. If you abort a call, it rejects with the reason of your signal instead.
 * An error contains neither the request nor a secret. Its message has the status and the names of refused fields; `body`
 * and `headers` have the answer of the server, and do not appear in a log or an inspection. `cause` is set if the
 * connection failed; it is not enumerable, and has nothing but the name and the code of the failure.
 *
 * @see Reference, section "Error Messages"
 */
export class Xs2aError extends Error implements ErrorFacts {
  declare readonly kind: ErrorKind;
  declare readonly call: string;
  declare readonly operation: OperationId | undefined;
  declare readonly status?: number | undefined;
  declare readonly requestId?: string | undefined;
  declare readonly retryAfter?: number | undefined;
  declare readonly mayHaveSucceeded: boolean;
  declare readonly id?: string | undefined;
  readonly #answer: HiddenAnswer | undefined;

  constructor(kind: ErrorKind, message: string, facts: ErrorFacts, answer?: HiddenAnswer, options?: ErrorOptions) {
    super(`${facts.call}: ${message}`, options);
    this.name = `Xs2a${kind}Error`;
    this.kind = kind;
    Object.assign(this, facts);
    this.#answer = answer;
  }

  /**
   * Body of the answer, if it could be parsed. It may contain personal data. It is `undefined` for a call with a
   * PIN, a TAN or shared credentials, because the server may repeat them.
   */
  get body(): unknown {
    return this.#answer?.body;
  }

  /** Headers of the answer, without cookies. `undefined` if there is no answer, or where `body` is withheld. */
  get headers(): Headers | undefined {
    const headers = this.#answer && new Headers(this.#answer.headers);
    headers?.delete('set-cookie');
    return headers;
  }
}

/** `401`: the credential is missing or invalid. */
export class Xs2aAuthenticationError extends Xs2aError {}

/** `403`: the credential is refused, for example because of its mode. */
export class Xs2aPermissionError extends Xs2aError {}

/** `404`: nothing exists under this id. */
export class Xs2aNotFoundError extends Xs2aError {}

/** `410`: the transaction was deleted, or its 30 days of storage are over. */
export class Xs2aGoneError extends Xs2aError {}

/** `422`: the request is invalid; `errors` names the refused fields. */
export class Xs2aValidationError extends Xs2aError {
  /** Messages by field; empty where `body` is withheld. */
  get errors(): { [field: string]: string[] | undefined } {
    return (this.body as { errors?: Record<string, string[]> } | undefined)?.errors ?? {};
  }

  /**
   * Messages by the fields of an operation.
   *
   * @param operation an `operationId`
   * @returns `undefined` if the error is of another operation
   */
  errorsOf<Id extends OperationId>(operation: Id): FieldErrors<Id> | undefined {
    return this.operation === (operation as OperationId) ? (this.errors as FieldErrors<Id>) : undefined;
  }
}

/** `429`: too many requests. */
export class Xs2aRateLimitError extends Xs2aError {}

/** `500` and above: the server failed. */
export class Xs2aServerError extends Xs2aError {}

/** The connection failed. Anything but a `GET` may have been carried out anyway. */
export class Xs2aConnectionError extends Xs2aError {}

/** A time limit passed. Anything but a `GET` may have been carried out anyway. */
export class Xs2aTimeoutError extends Xs2aError {}

/** The answer is not the JSON that the contract documents: HTML, truncated, empty, or a list without `data`. */
export class Xs2aParseError extends Xs2aError {}
