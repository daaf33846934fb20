import qs from 'qs';
import { isObject } from '../json.ts';
import type { FieldEncoding } from '../model.ts';

/**
 * The pairs of a form, decoded, in the order of the fields. Nested values have brackets: `metadata[custid]`, `ids[0]`.
 * A list of plain values at the top repeats its name, as OpenAPI has it, unless its encoding is `deepObject`.
 *
 * @param encoding `encoding` of the media type, by the name of the field
 */
export function formPairs(value: unknown, encoding: Readonly<Record<string, FieldEncoding>> = {}): [string, string][] {
  return encodedPairs(value, encoding).map((pair) => {
    const [name = '', text = ''] = pair.split('=', 2);
    return [decodeURIComponent(name), decodeURIComponent(text)];
  });
}

/** Writes a form: the pairs of {@link formPairs}, URL-encoded. */
export function encodeForm(value: unknown, encoding: Readonly<Record<string, FieldEncoding>> = {}): string {
  return encodedPairs(value, encoding).join('&');
}

function encodedPairs(value: unknown, encoding: Readonly<Record<string, FieldEncoding>>): string[] {
  if (!isObject(value)) return [];
  return Object.entries(value)
    .map(([name, field]) => {
      const repeats = Array.isArray(field) && encoding[name]?.style !== 'deepObject' && !field.some(isNested);
      return qs.stringify({ [name]: field }, { arrayFormat: repeats ? 'repeat' : 'indices' });
    })
    .flatMap((text) => (text === '' ? [] : text.split('&')));
}

/** Reads a form as a server does: nested by its brackets, every value a string. */
export function decodeForm(text: string): unknown {
  return qs.parse(text, { depth: 20, arrayLimit: 1000, plainObjects: false });
}

function isNested(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
