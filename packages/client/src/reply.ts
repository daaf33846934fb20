import { type Download, toDownload } from './download.ts';
import type { Answer } from './operations.ts';

/** A body as it came: a stream or bytes of a file, a text of JSON. Failures do not hold the secret of the client. */
export type Content = Download['stream'] | ArrayBuffer | string;

/** A documented answer of the server. */
export interface Reply {
  readonly status: number;
  /** Parsed JSON; `undefined` if there is none. */
  readonly body: unknown;
  readonly content: Content | undefined;
  readonly requestId: string | undefined;
  /** Headers without the secret of the client. They are copied when they are first read, because few callers do. */
  readonly headers: Headers;
}

/** What a call of an operation resolves to. */
export function toAnswer(reply: Reply): Answer<number, unknown> {
  const { status, body, content, requestId } = reply;
  return {
    status,
    body: typeof content === 'object' ? toDownload(content as Download['stream'], reply.headers) : body,
    requestId,
    get headers() {
      return reply.headers;
    },
  };
}
