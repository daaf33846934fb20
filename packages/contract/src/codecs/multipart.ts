import { extensionOf } from '../files.ts';
import { object } from '../json.ts';
import { essence, isJson } from '../media-types.ts';
import type { EncodedBody, FieldEncoding, MediaType } from '../model.ts';
import { styledPairs } from './fields.ts';

/** A part of a multipart body. */
interface Part {
  /** As they are written: `Content-Type: image/png`. */
  readonly headers: readonly string[];
  readonly content: string | Uint8Array;
}

/**
 * Writes `multipart/form-data` (RFC 7578): a part for each field, one for each entry of a list. Objects are JSON. A field
 * that is a file has a name, and its value is a text or a `Uint8Array`. The same value gives the same bytes.
 */
export function encodeMultipart({ type, encoding }: Pick<MediaType, 'type' | 'encoding'>, value: unknown): EncodedBody {
  const parts = Object.entries(object(value)).flatMap(([name, field]) => partsOf(name, field, encoding[name] ?? {}));
  const boundary = freeBoundary(parts);
  return {
    type: `${type}; boundary=${boundary}`,
    content: parts.length === 0 ? '' : joined(parts, boundary),
  };
}

function partsOf(name: string, field: unknown, encoding: FieldEncoding): Part[] {
  const { style, explode } = encoding;
  if (field === undefined) return [];
  if (style !== undefined || explode !== undefined) {
    const pairs = styledPairs(name, field, style ?? 'form', explode ?? (style ?? 'form') === 'form');
    return pairs.map((pair) => {
      const [key = '', text = ''] = pair.split('=', 2);
      return partOf(decodeURIComponent(key), decodeURIComponent(text), {});
    });
  }
  return Array.isArray(field) ? field.map((entry) => partOf(name, entry, encoding)) : [partOf(name, field, encoding)];
}

function partOf(name: string, value: unknown, { contentType, isFile, headers = [] }: FieldEncoding): Part {
  const isNested = typeof value === 'object' && value !== null && !(value instanceof Uint8Array);
  const type = contentType ?? (isNested ? 'application/json' : undefined);
  const file = isFile === true ? `; filename="${escapeName(name)}.${extensionOf(essence(type ?? ''))}"` : '';
  const further = headers.flatMap((header) =>
    header.example === undefined ? [] : [`${header.name}: ${header.example}`],
  );
  return {
    headers: [
      `Content-Disposition: form-data; name="${escapeName(name)}"${file}`,
      ...(type === undefined ? [] : [`Content-Type: ${type}`]),
      ...further,
    ],
    content: value instanceof Uint8Array ? value : isNested || isJson(type) ? JSON.stringify(value) : String(value),
  };
}

/** As browsers write it (HTML, 4.10.22.8). */
function escapeName(name: string): string {
  return name.replaceAll('\r', '%0D').replaceAll('\n', '%0A').replaceAll('"', '%22');
}

/** A boundary that occurs in no part. */
function freeBoundary(parts: readonly Part[]): string {
  const texts = parts.map(({ content }) =>
    typeof content === 'string' ? content : Buffer.from(content).toString('latin1'),
  );
  let boundary = 'form-boundary';
  while (texts.some((text) => text.includes(boundary))) boundary += '-x';
  return boundary;
}

/** A text if all parts are texts. */
function joined(parts: readonly Part[], boundary: string): string | Uint8Array {
  const pieces = [
    ...parts.flatMap(({ headers, content }) => [
      `--${boundary}\r\n${headers.map((header) => `${header}\r\n`).join('')}\r\n`,
      content,
      '\r\n',
    ]),
    `--${boundary}--\r\n`,
  ];
  if (pieces.every((piece) => typeof piece === 'string')) return pieces.join('');
  return Buffer.concat(pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece)));
}
