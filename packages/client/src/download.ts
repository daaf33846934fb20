import { fileNameOf } from './file-name.ts';

/** A file that is being received. `new Response(download.stream)` turns it into text, JSON, bytes or a `Blob`. */
export interface Download {
  /**
   * The bytes as they arrive. The stream ends with the reason of your signal, with `Xs2aConnectionError` if the connection
   * breaks, and with `Xs2aTimeoutError` if nothing arrives for `timeouts.idle` while you read it.
   */
  readonly stream: NonNullable<Response['body']>;
  /** Media type, such as `application/pdf`. */
  readonly type: string;
  /**
   * File name that the server suggests; `undefined` if it suggests none. It has no folder, and is changed where it names
   * something else than a new file: `.npmrc`, `CON`, `C:a.pdf`.
   */
  readonly fileName: string | undefined;
}

/** Describes the file of an answer by its headers. */
export function toDownload(stream: Download['stream'], headers: Headers): Download {
  return {
    stream,
    type: (headers.get('content-type') ?? '').replace(/\s*;.*/, ''),
    fileName: fileNameOf(headers.get('content-disposition') ?? ''),
  };
}
