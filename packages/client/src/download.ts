/** A file on its way. `new Response(download.stream)` turns it into text, JSON, bytes or a `Blob`. */
export interface Download {
  /** The bytes as they come in. Your signal ends them too; the time limits do not. */
  readonly stream: ReadableStream<Uint8Array<ArrayBuffer>>;
  /** Media type, such as `application/pdf`. */
  readonly type: string;
  /** File name that the server suggests, without any folder; `undefined` if it suggests none. */
  readonly fileName: string | undefined;
}

/** A parameter of a header: its name, and its value with or without quotes. */
const parameter = /(?:^|;)\s*([^\s=;]+)\s*=\s*(?:"((?:\\.|[^"\\])*)"|([^;]*))/g;

/** The file in an answer: its body, and what its headers say of it. */
export function toDownload(stream: Download['stream'], headers: Headers): Download {
  return {
    stream,
    type: (headers.get('content-type') ?? '').replace(/\s*;.*/, ''),
    fileName: fileNameOf(headers.get('content-disposition') ?? ''),
  };
}

/** RFC 6266: the extended form (`filename*=UTF-8''…`) wins. A folder in the name could lead out of yours. */
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
    // Folders, and what breaks a line or turns its direction: a name could hide behind it.
    .replace(/.*[\\/]|[\p{Cc}\u2028-\u202e\u2066-\u2069]/gsu, '')
    .trim();
  return /^\.{0,2}$/.test(filename) ? undefined : filename;
}
