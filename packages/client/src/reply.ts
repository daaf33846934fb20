import type { Credential } from './credentials.ts';
import type { Xs2aError } from './errors.ts';
import type { Answer } from './operations.ts';

/**
 * An unparsed body: the text of JSON, bytes of a file, or a response whose stream is not read. Node cancels the stream of
 * a `Response` that was collected as garbage, and the file would be empty. Failures do not contain the secret of the client.
 */
type Content = string | ArrayBuffer | Response;

/** A documented answer of the server. */
export interface Reply {
  /** Its body is parsed JSON, or `undefined`. */
  answer: Answer<number, unknown>;
  content: Content | undefined;
}

/**
 * Outcome of one attempt: a reply, an error, or both if another attempt could get a better reply. The answer of an error
 * is a reply if it has a content.
 */
export interface Outcome extends Partial<Reply> {
  error?: Xs2aError | undefined;
  /** Text of a success that is not the documented one. */
  text?: string | undefined;
  /** Why `fetch` or other code of the caller failed, if the error is one of the connection. */
  reason?: unknown;
  /** Masks the credential; `undefined` if the function that gets it has failed. */
  redact?: Credential['redact'] | undefined;
}
