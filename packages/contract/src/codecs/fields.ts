/** One field of a form or a query, as URL-encoded pairs. */
import qs from 'qs';
import { isObject } from '../json.ts';

/** Between the items of a list that is written as one value. */
const separators: Readonly<Record<string, string>> = { spaceDelimited: '%20', pipeDelimited: '|' };

/** A field by its OpenAPI style. A style that cannot write a nested value writes its text. */
export function styledPairs(name: string, value: unknown, style: string, explode: boolean): string[] {
  if (style === 'deepObject') return bracketPairs(name, value);
  const key = encodeURIComponent(name);
  if (Array.isArray(value)) {
    if (explode) return value.map((item) => `${key}=${encode(item)}`);
    return [`${key}=${value.map(encode).join(separators[style] ?? ',')}`];
  }
  if (isObject(value)) {
    const entries = Object.entries(value);
    if (explode) return entries.map(([inner, item]) => `${encode(inner)}=${encode(item)}`);
    return [`${key}=${entries.flat().map(encode).join(',')}`];
  }
  return [`${key}=${encode(value)}`];
}

/**
 * A field in the notation of the contract: `metadata[custid]=4711`, entries of a list by their position
 * (`filters[0]=rent`). `null` is an empty text. A value that is `undefined` or has no entries cannot be written and
 * is left out.
 */
export function bracketPairs(name: string, value: unknown): string[] {
  const text = qs.stringify({ [name]: value }, { arrayFormat: 'indices' });
  return text === '' ? [] : text.split('&');
}

function encode(value: unknown): string {
  return encodeURIComponent(String(value));
}
