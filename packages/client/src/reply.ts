import type { Download } from './download.ts';
import type { Answer } from './operations.ts';
import type { WireRequest } from './request.ts';

/**
 * An unparsed body: a stream or bytes of a file, or the text of JSON. Failures do not contain the secret of the client.
 */
export type Content = Download['stream'] | ArrayBuffer | string;

/** A documented answer of the server. */
export interface Reply {
  /** Its body is parsed JSON, or `undefined`. */
  answer: Answer<number, unknown>;
  content: Content | undefined;
  /**
   * Holds the stream of a file until it is read: Node cancels the stream of a `Response` that was collected as garbage,
   * and the file would be empty.
   */
  response: Response;
}

/** What a call of an operation resolves to. Downloads have their own modules: most programs make none. */
export async function toAnswer(
  { answer, content, response }: Reply,
  request: WireRequest,
): Promise<Answer<number, unknown>> {
  if (typeof content !== 'object') return answer;
  const { receiveFile } = await import('./receive.ts');
  return Object.assign(answer, { body: receiveFile(streamOf(response), answer.headers, request) });
}

/** The stream of a file; not one where the runtime has no streams. */
export function streamOf({ body }: Response): Download['stream'] {
  return (body ?? {}) as Download['stream'];
}
