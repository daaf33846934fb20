/** A parameter of a header: its name, and its value with or without quotes. */
const parameter = /(?:^|;)\s*([^\s=;]+)\s*=\s*(?:"((?:\\.|[^"\\])*)"|([^;]*))/g;

/** The longest name in bytes that the usual file systems take. */
const longestName = 255;

/** Devices of Windows, with any extension. */
const device = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³])(?=\s*(\.|$))/i;

/**
 * The file name that a header suggests, such that it names a new file in the folder of the caller and nothing else.
 * RFC 6266: the extended form (`filename*=UTF-8''…`) wins.
 *
 * @param disposition the header `Content-Disposition`
 * @returns `undefined` if there is none
 */
export function fileNameOf(disposition: string): string | undefined {
  const params: Record<string, string> = {};
  for (const [, name = '', quoted, plain = ''] of disposition.matchAll(parameter)) {
    params[name.toLowerCase()] = quoted?.replace(/\\(.)/g, '$1') ?? plain;
  }
  let { filename = '', 'filename*': extended = '' } = params;
  try {
    filename = decodeURIComponent(/^utf-8'.*?'(.+)/i.exec(extended)?.[1] ?? '') || filename;
  } catch {}
  return toSafeName(filename) || undefined;
}

function toSafeName(text: string): string {
  const name = text
    // Folders, and characters that are not seen, break a line or change its direction, which could disguise a name.
    .replace(/.*[\\/]|[\p{Cc}\p{Cf}\u2028\u2029]/gsu, '')
    // Drives, hidden streams and wildcards of Windows.
    .replace(/[<>:"|?*]/g, '_')
    // A dot at the beginning hides a file that may configure a program. At the end, Windows drops dots and spaces.
    .replace(/^[.\s]+|[.\s]+$/g, '');
  return shorten(name.replace(device, '_$&'));
}

/** Shortens a name that is too long, and keeps its extension. */
function shorten(name: string): string {
  const extension = /\.[^.]{1,16}$/.exec(name)?.[0] ?? '';
  const stem = [...name.slice(0, name.length - extension.length)].slice(0, longestName);
  while (new TextEncoder().encode(stem.join('') + extension).length > longestName) stem.pop();
  // The last character that is kept may be a space.
  return (stem.join('') + extension).replace(/[.\s]+$/, '');
}
