import { isObject } from '../json.ts';
import type { Operation, Parameter } from '../model.ts';

/** The path of an operation with values for its placeholders; a placeholder without a value keeps its name. */
export function encodePath(operation: Operation, values: Readonly<Record<string, unknown>>): string {
  return operation.path.replace(/\{([^}]+)\}/g, (_, name: string) => encodeURIComponent(String(values[name] ?? name)));
}

/** A query by the styles of its parameters; without its question mark. */
export function encodeQuery(parameters: readonly Parameter[], values: Readonly<Record<string, unknown>>): string {
  return Object.entries(values)
    .flatMap(([name, value]) => {
      const parameter = parameters.find((candidate) => candidate.in === 'query' && candidate.name === name);
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
