/** A file that is being received. `new Response(download.stream)` turns it into text, JSON, bytes or a `Blob`. */
export interface Download {
  /** The bytes as they arrive. Your signal ends the stream; time limits do not. */
  readonly stream: NonNullable<Response['body']>;
  /** Media type, such as `application/pdf`. */
  readonly type: string;
  /** File name that the server suggests, without a folder; `undefined` if it suggests none. */
  readonly fileName: string | undefined;
}

/** A parameter of a header: its name, and its value with or without quotes. */
const parameter = /(?:^|;)\s*([^\s=;]+)\s*=\s*(?:"((?:\\.|[^"\\])*)"|([^;]*))/g;

/** Describes the file of an answer by its headers. */
export function toDownload(stream: Download['stream'], headers: Headers): Download {
  return {
    stream,
    type: (headers.get('content-type') ?? '').replace(/\s*;.*/, ''),
    fileName: fileNameOf(headers.get('content-disposition') ?? ''),
  };
}

/** RFC 6266: the extended form (`filename*=UTF-8''…`) wins. A folder is removed: it could lead out of the caller's. */
function fileNameOf(disposition: string): string | undefined {
  const params: Record<string, string> = {};
  for (const [, name = '', quoted, plain = ''] of disposition.matchAll(parameter)) {
    params[name.toLowerCase()] = quoted?.replace(/\\(.)/g, '$1') ?? plain;
  }
  let { filename = '', 'filename*': extended = '' } = params;
  try {
    filename = decodeURIComponent(/^utf-8'.*?'(.+)/i.exec(extended)?.[1] ?? '') || filename;
  } catch {}
  filename = filename
    // Folders, and characters that break a line or change its direction, which could disguise a name.
    .replace(/.*[\\/]|[\p{Cc}\u2028-\u202e\u2066-\u2069]/gsu, '')
    .trim();
  return /^\.{0,2}$/.test(filename) ? undefined : filename;
}
