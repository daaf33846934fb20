/** From values to what goes over the wire. */
import qs from 'qs';
import { isObject } from '../contract/json.ts';
import type { MediaType, Operation, Parameter } from '../contract/model.ts';

export const formType = 'application/x-www-form-urlencoded';

export function isJson(type: string): boolean {
  return /^[^;]*[/+]json\s*(;|$)/i.test(type);
}

/** How bodies of a media type are written; `undefined` for types that the suite cannot write. */
export type Encoding = 'json' | 'form' | 'text';

export function encodingOf(type: string): Encoding | undefined {
  if (isJson(type)) return 'json';
  if (type.split(';', 1)[0]?.trim() === formType) return 'form';
  return type.startsWith('text/') ? 'text' : undefined;
}

/** Writes a body. An empty form has no bytes: servers take it for no body. */
export function encodeBody(media: MediaType, value: unknown): string {
  const encoding = encodingOf(media.type);
  if (encoding === 'json') return JSON.stringify(value);
  return encoding === 'form' ? encodeForm(value, media.encoding) : String(value);
}

/** A form with brackets for what nests; a list at the top repeats its name unless the contract wants brackets. */
export function encodeForm(value: unknown, encoding: MediaType['encoding'] = {}): string {
  if (!isObject(value)) return '';
  return Object.entries(value)
    .map(([name, field]) => {
      const repeats = Array.isArray(field) && encoding[name]?.style !== 'deepObject' && !field.some(isNested);
      return qs.stringify({ [name]: field }, { arrayFormat: repeats ? 'repeat' : 'indices' });
    })
    .filter((part) => part !== '')
    .join('&');
}

/** What a server reads from a form: every value a string. */
export function decodeForm(text: string): unknown {
  return qs.parse(text, { depth: 20, arrayLimit: 1000, plainObjects: false });
}

/** The path of an operation with values for its placeholders. */
export function encodePath(operation: Operation, values: Readonly<Record<string, unknown>>): string {
  return operation.path.replace(/\{([^}]+)\}/g, (_, name: string) => encodeURIComponent(String(values[name] ?? name)));
}

/** A query by the styles of its parameters; without its question mark. */
export function encodeQuery(parameters: readonly Parameter[], values: Readonly<Record<string, unknown>>): string {
  return Object.entries(values)
    .flatMap(([name, value]) => {
      const parameter = parameters.find((one) => one.in === 'query' && one.name === name);
      return encodeParameter(name, value, parameter?.style ?? 'form', parameter?.explode ?? true);
    })
    .join('&');
}

function encodeParameter(name: string, value: unknown, style: string, explode: boolean): string[] {
  const pair = (key: string, text: unknown) => `${encodeURIComponent(key)}=${encodeURIComponent(String(text))}`;
  if (Array.isArray(value)) {
    if (explode) return value.map((item) => pair(name, item));
    const separator = { spaceDelimited: '%20', pipeDelimited: '|' }[style] ?? ',';
    return [`${encodeURIComponent(name)}=${value.map((item) => encodeURIComponent(String(item))).join(separator)}`];
  }
  if (isObject(value)) {
    if (style === 'deepObject') return Object.entries(value).map(([key, item]) => pair(`${name}[${key}]`, item));
    if (explode) return Object.entries(value).map(([key, item]) => pair(key, item));
    return [pair(name, Object.entries(value).flat().join(','))];
  }
  return [pair(name, value)];
}

function isNested(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
