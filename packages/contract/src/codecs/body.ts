import { isForm, isJson } from '../media-types.ts';
import type { MediaType } from '../model.ts';
import { encodeForm } from './form.ts';

/** How a body is written. */
export type BodyFormat = 'json' | 'form' | 'text';

/** How bodies of a media type are written; `undefined` for types that cannot be written from a value. */
export function bodyFormat(mediaType: string): BodyFormat | undefined {
  if (isJson(mediaType)) return 'json';
  if (isForm(mediaType)) return 'form';
  return mediaType.startsWith('text/') ? 'text' : undefined;
}

/** Writes a body. An empty form has no bytes: servers take it for no body. */
export function encodeBody(media: MediaType, value: unknown): string {
  const format = bodyFormat(media.type);
  if (format === 'json') return JSON.stringify(value);
  return format === 'form' ? encodeForm(value, media.encoding) : String(value);
}
