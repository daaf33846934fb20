/** Files in multipart bodies, which a value of JSON cannot hold. */
import { bytesAsText, type FieldEncoding, isMultipart, isObject, type MediaType, sampleFile } from '@xs2a/contract';

/** Types of files in which every text is valid. */
const plainTypes = new Set(['application/octet-stream', 'text/plain']);

/** Whether a field is a file whose bytes have a form, so that a server may refuse a text in its place. */
export function isFormed(encoding: FieldEncoding | undefined): boolean {
  return encoding?.isFile === true && !plainTypes.has(encoding.contentType ?? '');
}

/** The body with whole files in place of the texts that stand for them, as far as there are samples of their types. */
export function withFiles({ type, encoding }: MediaType, value: unknown): unknown {
  if (!isMultipart(type) || !isObject(value)) return value;
  const fileOf = (entry: unknown, contentType = '') =>
    typeof entry === 'string' ? (sampleFile(contentType) ?? entry) : entry;
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => {
      const { [name]: own } = encoding;
      if (!isFormed(own)) return [name, field];
      const files = Array.isArray(field)
        ? field.map((entry) => fileOf(entry, own?.contentType))
        : fileOf(field, own?.contentType);
      return [name, files];
    }),
  );
}

/** Whether no text stands in the place of a file that has a form. */
export function hasFiles({ type, encoding }: MediaType, value: unknown): boolean {
  if (!isMultipart(type) || !isObject(value)) return true;
  return Object.entries(value).every(
    ([name, field]) => !isFormed(encoding[name]) || [field].flat().every((entry) => entry instanceof Uint8Array),
  );
}

/** The value with texts in place of bytes, as schemas describe them. */
export function withTexts(value: unknown): unknown {
  if (value instanceof Uint8Array) return bytesAsText(value);
  if (Array.isArray(value)) return value.map(withTexts);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withTexts(inner)]));
}
