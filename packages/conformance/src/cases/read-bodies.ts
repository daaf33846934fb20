/** Bodies as servers read them. */
import { bodyFormat, decodeForm, encodeBody, encodeForm, isJson, isObject, type MediaType } from '@xs2a/contract';
import { decodeMultipart } from '@xs2a/contract/multipart';
import type { Validators, Violation } from '@xs2a/contract/validators';
import { asText } from '../coverage/as-text.ts';
import { withTexts } from './files.ts';

/**
 * How a body breaks its schema, as servers read it.
 *
 * @returns `undefined` where servers may differ: a part has no types, and one of them may read it as a text, another as a
 * number
 */
export function violationsOf(validators: Validators, media: MediaType, body: unknown): Violation[] | undefined {
  const { schema, type, encoding } = media;
  if (schema === undefined) return [];
  switch (bodyFormat(type)) {
    case 'form':
      return validators.text(schema, decodeForm(encodeForm(body, encoding), encoding));
    case 'multipart':
      return isUnclear(media, body)
        ? undefined
        : agreed(validators.request(schema, withTexts(body)), validators.text(schema, readParts(media, body)));
    case 'xml':
      // A list of one is written like its entry.
      return isList(media, body)
        ? undefined
        : agreed(validators.request(schema, body), validators.text(schema, asText(body)));
    default:
      return validators.request(schema, withTexts(body));
  }
}

/** Whether a field of XML is a list of which the body has a single entry. */
function isList({ encoding }: MediaType, body: unknown): boolean {
  return (
    isObject(body) &&
    Object.entries(body).some(([name, field]) => encoding[name]?.isList === true && !Array.isArray(field))
  );
}

/** The violations, if the strict and the lenient reader come to the same result. */
function agreed(strict: Violation[], lenient: Violation[]): Violation[] | undefined {
  return (strict.length === 0) === (lenient.length === 0) ? lenient : undefined;
}

/** Whether a body has several parts for one text, or an object in a part that is not documented as JSON. */
function isUnclear({ encoding }: MediaType, body: unknown): boolean {
  if (!isObject(body)) return true;
  return Object.entries(body).some(([name, field]) => {
    const { isList = false, contentType, style, explode } = encoding[name] ?? {};
    if (style !== undefined || explode !== undefined) return false;
    if (Array.isArray(field) && !isList) return true;
    return !isJson(contentType) && [field].flat().some(isNested);
  });
}

function isNested(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !(value instanceof Uint8Array);
}

function readParts(media: MediaType, body: unknown): unknown {
  const { type, content } = encodeBody(media, body);
  return content.length === 0 ? {} : decodeMultipart(media, Buffer.from(content), type);
}
