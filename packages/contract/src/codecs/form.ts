import qs from 'qs';
import { isObject } from '../json.ts';
import { isJson } from '../media-types.ts';
import type { FieldEncoding } from '../model.ts';
import { bracketPairs, styledPairs } from './fields.ts';
import { withFormFields } from './form-fields.ts';

/** How the fields of a form are written: `encoding` of its media type. */
type Encoding = Readonly<Record<string, FieldEncoding>>;

/** Levels of brackets that are read. What nests deeper stays in the name of its last level. */
const maxDepth = 20;

/** Entries of a list that is read as one. A longer one becomes an object with its positions as keys. */
const maxListLength = 1000;

/**
 * Writes a form. Nested values have brackets: `metadata[custid]=4711`, `filters[0]=rent`. A list of plain values at the
 * top is written by the style of its encoding, which repeats the name unless it says otherwise.
 */
export function encodeForm(value: unknown, encoding: Encoding = {}): string {
  return encodedPairs(value, encoding).join('&');
}

/** The pairs of {@link encodeForm}, decoded and in its order: for a `curl`, or for people. */
export function formPairs(value: unknown, encoding: Encoding = {}): [name: string, value: string][] {
  return encodedPairs(value, encoding).map((pair) => {
    const [name = '', text = ''] = pair.split('=', 2);
    return [decodeURIComponent(name), decodeURIComponent(text)];
  });
}

function encodedPairs(value: unknown, encoding: Encoding): string[] {
  return Object.entries(isObject(value) ? value : {}).flatMap(([name, field]) => {
    const { style = 'form', explode = style === 'form', contentType } = encoding[name] ?? {};
    if (isJson(contentType)) return styledPairs(name, JSON.stringify(field), 'form', true);
    const isPlainList = Array.isArray(field) && !field.some((item) => typeof item === 'object' && item !== null);
    return isPlainList ? styledPairs(name, field, style, explode) : bracketPairs(name, field);
  });
}

/**
 * Reads a form as servers do: nested by its brackets, every value a text unless its encoding says that it is a list or
 * JSON.
 */
export function decodeForm(text: string, encoding: Encoding = {}): unknown {
  const options = { depth: maxDepth, arrayLimit: maxListLength, parameterLimit: Number.POSITIVE_INFINITY };
  return withFormFields(encoding, qs.parse(text, options));
}
