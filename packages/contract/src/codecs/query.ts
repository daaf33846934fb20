import type { Operation, Parameter } from '../model.ts';
import { styledPairs } from './fields.ts';

/** The path of an operation with values for its placeholders; a placeholder without a value keeps its name. */
export function encodePath(operation: Operation, values: Readonly<Record<string, unknown>>): string {
  return operation.path.replace(/\{([^}]+)\}/g, (_, name: string) => encodeURIComponent(String(values[name] ?? name)));
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
      const { style = 'form', explode = true } = byName.get(name) ?? {};
      return styledPairs(name, value, style, explode);
    })
    .join('&');
}
