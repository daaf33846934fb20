import { isUtf8 } from 'node:buffer';
import type { IncomingHttpHeaders } from 'node:http';
import { formType, isForm, isInRange, isJson, type MediaType } from '@xs2a/contract';
import { unsupportedMediaType, validationFailed } from '../problem.ts';
import { parseForm } from './form.ts';
import { parseJson } from './json.ts';

export interface ParsedBody {
  /** A form has only strings: they are converted to the types of the schema. Other bodies are not parsed. */
  readonly kind: 'json' | 'form' | 'other';
  readonly value: unknown;
  /** The media type of the contract that it has. */
  readonly media: MediaType;
}

/**
 * Parses a body that is not empty.
 *
 * @param content media types of the operation
 * @throws {Problem} 415 for another media type, another charset than UTF-8 or a compressed body, 422 for a body that
 *   cannot be parsed
 */
export function parseBody(raw: Buffer, headers: IncomingHttpHeaders, content: readonly MediaType[]): ParsedBody {
  const unsupported = () => unsupportedMediaType(content.map(({ type }) => type));
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') throw unsupported();
  const [essence = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';');
  const type = essence.trim() || guessType(raw);
  const media = content.find((candidate) => isInRange(type, candidate.type));
  if (media === undefined) throw unsupported();

  if (!isJson(type) && !isForm(type)) return { kind: 'other', value: undefined, media };
  if (parameters.some(isForeignCharset)) throw unsupported();
  const text = decode(raw);
  return isJson(type)
    ? { kind: 'json', value: parseJson(text), media }
    : { kind: 'form', value: parseForm(text), media };
}

/** The raw HTTP samples of the reference send their bodies without `Content-Type`. */
function guessType(raw: Buffer): string {
  return /^\s*[[{]/.test(raw.toString('latin1', 0, 100)) ? 'application/json' : formType;
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
