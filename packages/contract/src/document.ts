import { isObject, type JsonObject, keysOf, valueAt } from './json.ts';

/** A document cannot be read or used. The message names file, place and repair. */
export class ContractError extends Error {
  override name = 'ContractError';
}

interface Reference {
  readonly $ref: string;
}

export function isReference(node: unknown): node is Reference {
  return isObject(node) && typeof node.$ref === 'string';
}

/** Methods that an OpenAPI 3.1 document can give to a path. */
export const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;

/** An OpenAPI 3.1 document in one file: every `$ref` of its operations is a pointer to something in it. */
export type Document = JsonObject & {
  readonly openapi: string;
  readonly paths: JsonObject;
  readonly webhooks: JsonObject;
};

/**
 * Follows a `$ref` within the document, if the node is one; its siblings are ignored.
 *
 * @returns `undefined` if it leads to nothing; the last reference if they lead back to themselves
 */
export function resolveIn(document: JsonObject, node: unknown): unknown {
  const seen = new Set<unknown>();
  let current = node;
  while (isReference(current) && !seen.has(current)) {
    seen.add(current);
    current = targetOf(document, current.$ref);
  }
  return current;
}

function targetOf(document: JsonObject, target: string): unknown {
  return /^#(?:\/|$)/.test(target) ? valueAt(document, keysOf(target)) : undefined;
}
