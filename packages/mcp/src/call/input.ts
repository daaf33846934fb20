import { isObject, object } from '@xs2a/contract';
import type { OperationTool } from '../tools/tool.ts';

/** Input of an operation, by place. */
export interface CallInput {
  readonly path: Record<string, unknown>;
  readonly query: Record<string, unknown>;
  readonly body: Record<string, unknown> | undefined;
}

/** Arguments that a tool does not take. The message lists them, and those that it takes. */
export class InputError extends Error {
  override name = 'InputError';
}

/**
 * Distributes the arguments of a tool over path, query and body.
 *
 * @throws {InputError} for a name that the tool does not take: the API would ignore it
 */
export function toInput({ name, operation, inputSchema }: OperationTool, given: Record<string, unknown>): CallInput {
  const properties = object(inputSchema.properties);
  const unknown = Object.keys(given).filter((key) => !Object.hasOwn(properties, key));
  if (unknown.length > 0 && !inputSchema.additionalProperties) {
    const known = Object.keys(properties).join(', ') || 'no arguments';
    throw new InputError(`${name} takes no ${unknown.join(', ')}. It takes ${known}.`);
  }
  const places = new Map(operation.parameters.map((parameter) => [parameter.name, parameter.in]));
  const entries = Object.entries({ ...defaultsOf(properties), ...given });
  const of = (place: 'path' | 'query' | undefined) =>
    Object.fromEntries(entries.filter(([key]) => places.get(key) === place));
  const body = of(undefined);
  const hasBody = Object.keys(body).length > 0 || operation.body?.required === true;
  return { path: of('path'), query: of('query'), body: hasBody ? body : undefined };
}

/** Only the page size has a default of its own; the API applies its other defaults itself. */
function defaultsOf(properties: Record<string, unknown>): Record<string, unknown> {
  return isObject(properties.per_page) ? { per_page: properties.per_page.default } : {};
}
