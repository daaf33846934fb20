import { type Download, toDownload } from './download.ts';
import type { Answer } from './operations.ts';

/**
 * An unparsed body: a stream or bytes of a file, or the text of JSON. Failures do not contain the secret of the client.
 */
export type Content = Download['stream'] | ArrayBuffer | string;

/** A documented answer of the server. */
export interface Reply {
  /** Its body is parsed JSON, or `undefined`. */
  answer: Answer<number, unknown>;
  content: Content | undefined;
}

/** What a call of an operation resolves to. */
export function toAnswer({ answer, content }: Reply): Answer<number, unknown> {
  if (typeof content !== 'object') return answer;
  return Object.assign(answer, { body: toDownload(content as Download['stream'], answer.headers) });
}
