import { isUtf8 } from 'node:buffer';
import { type MultipartPart, parseMultipart } from '@remix-run/multipart-parser';
import { bytesAsText } from '../files.ts';
import { isJson } from '../media-types.ts';
import type { MediaType } from '../model.ts';
import { parseJson } from './json.ts';

/** Bytes of the largest part that is read. */
const maxPartSize = 64 * 1024 * 1024;

/**
 * Reads `multipart/form-data`: texts, JSON where the part is JSON or documented as such, files as texts with one character
 * for each byte unless they are UTF-8. Parts of the same name, and those of a list, are lists.
 *
 * @param contentType header of the request
 * @returns `undefined` for a body that cannot be read
 */
export function decodeMultipart(
  { encoding }: Pick<MediaType, 'encoding'>,
  body: Uint8Array,
  contentType: string,
): Record<string, unknown> | undefined {
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType) ?? [];
  const boundary = quoted ?? plain;
  if (boundary === undefined) return undefined;
  const fields = new Map<string, unknown[]>();
  try {
    for (const part of parseMultipart(body, { boundary, maxFileSize: maxPartSize, maxTotalSize: maxPartSize })) {
      const name = unescapeName(part.name ?? '');
      fields.set(name, [...(fields.get(name) ?? []), partValue(part, encoding[name]?.contentType)]);
    }
  } catch {
    return undefined;
  }
  return Object.fromEntries(
    [...fields].map(([name, values]) => [
      name,
      values.length > 1 || encoding[name]?.isList === true ? values : values[0],
    ]),
  );
}

function partValue(part: MultipartPart, documentedType: string | undefined): unknown {
  const { bytes } = part;
  const text = isUtf8(bytes) ? Buffer.from(bytes).toString('utf8') : bytesAsText(bytes);
  return isJson(part.mediaType ?? documentedType) ? (parseJson(text) ?? text) : text;
}

function unescapeName(name: string): string {
  return name.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%22', '"');
}
