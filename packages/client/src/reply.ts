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
}

/** What a call of an operation resolves to. Downloads have their own modules: most programs make none. */
export async function toAnswer({ answer, content }: Reply, request: WireRequest): Promise<Answer<number, unknown>> {
  if (typeof content !== 'object') return answer;
  const { receiveFile } = await import('./receive.ts');
  return Object.assign(answer, { body: receiveFile(content as Download['stream'], answer.headers, request) });
}
