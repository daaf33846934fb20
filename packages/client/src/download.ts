import type { OperationId } from '@xs2a/types';

/** The operations that answer a file. */
export type DownloadId = Extract<OperationId, `download${string}`>;

/** A file on its way. `new Response(download.stream)` turns it into text, JSON, bytes or a `Blob`. */
export interface Download {
  /** The bytes as they come in. Your signal ends them too; the time limits do not. */
  readonly stream: ReadableStream<Uint8Array<ArrayBuffer>>;
  /** Media type, such as `application/pdf`. */
  readonly type: string;
  /** File name that the server suggests, without any folder; `undefined` if it suggests none. */
  readonly fileName: string | undefined;
}

/** @returns whether an operation answers a file */
export function isDownload(id: string): boolean {
  return id.startsWith('download');
}

/** The file in an answer. */
export function toDownload({ body, headers }: Response): Download {
  return {
    stream: body as Download['stream'],
    type: (headers.get('content-type') ?? '').replace(/;.*/, ''),
    fileName: fileNameOf(headers.get('content-disposition') ?? ''),
  };
}

/** RFC 6266: the extended form (`filename*=UTF-8''…`) wins. A folder in the name could lead out of yours. */
function fileNameOf(disposition: string): string | undefined {
  const extended = /filename\*=utf-8'[^']*'([^;]+)/i.exec(disposition)?.[1];
  let name = /filename="?([^";]+)/i.exec(disposition)?.[1];
  try {
    name = extended ? decodeURIComponent(extended) : name;
  } catch {}
  return name?.replace(/.*[\\/]/s, '');
}
