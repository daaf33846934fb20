import { isObject } from '../json.ts';
import { isJson } from '../media-types.ts';
import type { Operation, Parameter } from '../model.ts';
import { styledPairs } from './fields.ts';

/** The path of an operation with values for its placeholders; a placeholder without a value keeps its name. */
export function encodePath(operation: Operation, values: Readonly<Record<string, unknown>>): string {
  return operation.path.replace(/\{([^}]+)\}/g, (_, name: string) => {
    const parameter = operation.parameters.find((candidate) => candidate.in === 'path' && candidate.name === name);
    return simpleText(parameter, values[name] ?? name, encodeURIComponent);
  });
}

/** The value of a header, by the style of its parameter. */
export function encodeHeader(parameter: Parameter, value: unknown): string {
  return simpleText(parameter, value, (text) => text);
}

/**
 * A query by the styles of its parameters, without its question mark. Unknown names are written like a list in a form.
 */
export function encodeQuery(parameters: readonly Parameter[], values: Readonly<Record<string, unknown>>): string {
  const byName = new Map(
    parameters.filter((parameter) => parameter.in === 'query').map((parameter) => [parameter.name, parameter]),
  );
  return Object.entries(values)
    .flatMap(([name, value]) => {
      const { style = 'form', explode = true, content } = byName.get(name) ?? {};
      return styledPairs(name, content === undefined ? value : contentText(content.type, value), style, explode);
    })
    .join('&');
}

/** A value as one text: lists and objects with commas between their parts (the style `simple`). */
function simpleText(parameter: Parameter | undefined, value: unknown, encode: (text: string) => string): string {
  if (parameter?.content !== undefined) return encode(contentText(parameter.content.type, value));
  const text = (part: unknown) => encode(String(part));
  if (Array.isArray(value)) return value.map(text).join(',');
  if (!isObject(value)) return text(value);
  const between = parameter?.explode === true ? '=' : ',';
  return Object.entries(value)
    .map((pair) => pair.map(text).join(between))
    .join(',');
}

function contentText(mediaType: string, value: unknown): string {
  return isJson(mediaType) ? JSON.stringify(value) : String(value);
}
