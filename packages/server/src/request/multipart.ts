import type { MediaType } from '@xs2a/contract';
import { validationFailed } from '../problem.ts';
import { checkKeys } from './keys.ts';

/**
 * Parses a form of parts: `{title: 'Momo', cover: '…'}`. The parser is loaded only when there is one.
 *
 * @param contentType with the boundary
 * @throws {Problem} 422 on `body` for a form that cannot be parsed, such as one of more than 1000 parts, on the field of a key that
 *   reaches a prototype
 */
export async function parseMultipart(media: MediaType, raw: Buffer, contentType: string): Promise<unknown> {
  const { decodeMultipart } = await import('@xs2a/contract/multipart');
  const form = decodeMultipart(media, raw, contentType);
  if (form === undefined) throw validationFailed({ body: ['The body is not a valid multipart form.'] });
  checkKeys(form);
  return form;
}
