import { isForm, isJson, isMultipart, isXml } from '../media-types.ts';
import type { EncodedBody, MediaType } from '../model.ts';
import { encodeForm } from './form.ts';
import { encodeMultipart } from './multipart.ts';

/** How a body is written. */
export type BodyFormat = 'json' | 'form' | 'multipart' | 'xml' | 'text' | 'binary';

/** How bodies of a media type are written. */
export function bodyFormat(mediaType: string): BodyFormat {
  if (isJson(mediaType)) return 'json';
  if (isForm(mediaType)) return 'form';
  if (isMultipart(mediaType)) return 'multipart';
  if (isXml(mediaType)) return 'xml';
  return mediaType.startsWith('text/') ? 'text' : 'binary';
}

/**
 * Writes a body. A form without fields has no bytes: servers take it for no body.
 *
 * @param value for XML, its text (see `@xs2a/contract/xml`); a `Uint8Array` is sent as it is
 */
export function encodeBody(media: MediaType, value: unknown): EncodedBody {
  const { type, encoding } = media;
  if (value instanceof Uint8Array) return { type, content: value };
  switch (bodyFormat(type)) {
    case 'json':
      return { type, content: JSON.stringify(value) };
    case 'form':
      return { type, content: encodeForm(value, encoding) };
    case 'multipart':
      return encodeMultipart(media, value);
    default:
      return { type, content: String(value) };
  }
}
