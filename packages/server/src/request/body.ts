import { isUtf8 } from 'node:buffer';
import type { IncomingHttpHeaders } from 'node:http';
import {
  type Contract,
  formType,
  isForm,
  isInRange,
  isJson,
  isMultipart,
  isRange,
  isXml,
  type MediaType,
  withFormFields,
} from '@xs2a/contract';
import { unsupportedMediaType, validationFailed } from '../problem.ts';
import { parseForm } from './form.ts';
import { parseJson } from './json.ts';
import { parseMultipart } from './multipart.ts';
import { parseXml } from './xml.ts';

export interface ParsedBody {
  /** Texts, and those in forms and XML, are converted to the types of the schema. Other bodies are not parsed. */
  readonly kind: 'json' | 'form' | 'xml' | 'text' | 'other';
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
export async function parseBody(
  contract: Contract,
  raw: Buffer,
  headers: IncomingHttpHeaders,
  content: readonly MediaType[],
): Promise<ParsedBody> {
  const unsupported = () => unsupportedMediaType(content.map(({ type }) => type));
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') throw unsupported();
  const given = headers['content-type'] ?? '';
  const [essence = '', ...parameters] = given.toLowerCase().split(';');
  const type = essence.trim() || guessType(raw, content);
  const media = mostPrecise(content.filter((candidate) => isInRange(type, candidate.type)));
  if (media === undefined) throw unsupported();

  if (isMultipart(type)) return { kind: 'form', value: await parseMultipart(media, raw, given), media };
  const isText = type.startsWith('text/');
  if (![isJson, isForm, isXml].some((isKnown) => isKnown(type)) && !isText) {
    return { kind: 'other', value: undefined, media };
  }
  if (parameters.some(isForeignCharset)) throw unsupported();
  const text = decode(raw);
  if (isXml(type)) return { kind: 'xml', value: await parseXml(contract, media, text), media };
  if (isText) return { kind: 'text', value: text, media };
  return isJson(type)
    ? { kind: 'json', value: parseJson(text), media }
    : { kind: 'form', value: withFormFields(media.encoding, parseForm(text)), media };
}

/** A media type rather than a range that it is in: `application/json`, then `application/*`, then any. */
function mostPrecise(content: readonly MediaType[]): MediaType | undefined {
  const precision = ({ type }: MediaType) => (type.startsWith('*/') ? 0 : isRange(type) ? 1 : 2);
  return content.toSorted((a, b) => precision(b) - precision(a))[0];
}

/**
 * The type of a body without `Content-Type`. The raw HTTP samples of the reference are sent like that. An operation that
 * takes neither JSON nor forms gets what it takes.
 */
function guessType(raw: Buffer, content: readonly MediaType[]): string {
  const guess = /^\s*[[{]/.test(raw.toString('latin1', 0, 100)) ? 'application/json' : formType;
  const isTaken = content.some(({ type }) => isInRange(guess, type) || isJson(type) || isForm(type));
  return isTaken ? guess : (content[0]?.type.split(';', 1)[0] ?? guess);
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
