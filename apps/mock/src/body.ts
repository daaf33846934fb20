import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { badRequest, tooLarge, unsupportedMediaType, validationFailed } from './errors.ts';
import { parseForm } from './form.ts';
import { parseJson } from './json.ts';
import { isInRange, isJson } from './media-types.ts';

export interface ParsedBody {
  /** A form knows strings only: its values are fitted to the types of the schema. Others are not looked into. */
  kind: 'json' | 'form' | 'other';
  value: unknown;
  /** The media type as the contract writes it. */
  mediaType: string;
}

const json = 'application/json';
const form = 'application/x-www-form-urlencoded';

/**
 * Reads the whole body.
 *
 * @param limit in bytes
 * @throws Problem 413 as soon as the limit is passed, 400 if the connection ends before the body does
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge(limit);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else reject(tooLarge(limit));
    });
    request.once('end', () => resolve(Buffer.concat(chunks)));
    for (const event of ['error', 'close']) request.once(event, () => reject(badRequest()));
  });
}

/**
 * Parses a body that is not empty.
 *
 * @param supported media types of the operation
 * @throws Problem 415 for another media type, another charset than UTF-8 or a compressed body, 422 for a body that
 *   cannot be parsed
 */
export function parseBody(raw: Buffer, headers: IncomingMessage['headers'], supported: readonly string[]): ParsedBody {
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') throw unsupportedMediaType(supported);
  const [essence = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';');
  const type = essence.trim() || guess(raw);
  const mediaType = supported.find((range) => isInRange(type, range));
  if (mediaType === undefined) throw unsupportedMediaType(supported);

  if (!isJson(type) && type !== form) return { kind: 'other', value: undefined, mediaType };
  if (parameters.some(isForeignCharset)) throw unsupportedMediaType(supported);
  const text = decode(raw);
  return isJson(type)
    ? { kind: 'json', value: parseJson(text), mediaType }
    : { kind: 'form', value: parseForm(text), mediaType };
}

/** The raw HTTP samples of the reference send their bodies without `Content-Type`. */
function guess(raw: Buffer): string {
  return /^\s*[[{]/.test(raw.toString('latin1', 0, 100)) ? json : form;
}

function isForeignCharset(parameter: string): boolean {
  const [name = '', value = ''] = parameter.split('=', 2).map((part) => part.trim());
  return name === 'charset' && !['utf-8', 'utf8', 'us-ascii'].includes(value.replaceAll('"', ''));
}

function decode(raw: Buffer): string {
  if (!isUtf8(raw)) throw validationFailed({ body: ['The body is not valid UTF-8.'] });
  const text = raw.toString('utf8');
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
