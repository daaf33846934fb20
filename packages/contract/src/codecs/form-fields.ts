/** Fields of a form whose texts do not say what they are. */
import { isObject } from '../json.ts';
import { isJson } from '../media-types.ts';
import type { FieldEncoding } from '../model.ts';
import { parseJson } from './json.ts';

/**
 * A form as its schema and encoding describe it: a list of one item, written by its name alone, is a list, and a field of
 * JSON is its value. All other texts stay texts.
 *
 * @param form as it was decoded by its brackets
 */
export function withFormFields(encoding: Readonly<Record<string, FieldEncoding>>, form: unknown): unknown {
  if (!isObject(form)) return form;
  const result = { ...form };
  for (const [name, field] of Object.entries(encoding)) {
    if (Object.hasOwn(form, name)) result[name] = withField(field, form[name]);
  }
  return result;
}

function withField({ style = 'form', explode = style === 'form', isList, contentType }: FieldEncoding, given: unknown) {
  const value = isJson(contentType) ? parsedAll(given) : given;
  if (isList !== true || Array.isArray(value) || style === 'deepObject') return value;
  if (typeof value !== 'string') return isJson(contentType) ? [value] : value;
  return explode ? [value] : value.split({ spaceDelimited: ' ', pipeDelimited: '|' }[style] ?? ',');
}

function parsedAll(value: unknown): unknown {
  return Array.isArray(value) ? value.map(parsed) : parsed(value);
}

/** @returns a text that is not JSON as it is, so that its schema refuses it */
function parsed(value: unknown): unknown {
  return typeof value === 'string' ? (parseJson(value) ?? value) : value;
}
