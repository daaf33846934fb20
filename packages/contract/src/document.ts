import { isObject, type JsonObject, keysOf, object, pointer, valueAt } from './json.ts';

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

/** An OpenAPI 3.1 document in one file: every `$ref` in it leads to something in it. */
export type Document = JsonObject & {
  readonly openapi: string;
  readonly paths: JsonObject;
  readonly webhooks: JsonObject;
};

/**
 * Checks that a document is OpenAPI 3.1 in one file, that each of its references leads to something, and that each
 * operation documents responses. Everything else is left to a linter.
 *
 * @param name of the document, for messages
 * @throws {ContractError} with the JSON pointer of what is wrong
 */
export function checkDocument(value: unknown, name: string): Document {
  if (!isObject(value) || typeof value.openapi !== 'string' || !value.openapi.startsWith('3.1')) {
    const actual = isObject(value) ? `openapi: ${JSON.stringify(value.openapi ?? value.swagger)}` : 'no object';
    throw new ContractError(`${name} is no OpenAPI 3.1 document: found ${actual}, expected "openapi: 3.1.x".`);
  }
  const { paths, webhooks } = value;
  const isMap = (node: unknown) => node === undefined || isObject(node);
  if ((paths === undefined && webhooks === undefined) || !isMap(paths) || !isMap(webhooks)) {
    throw new ContractError(`${name} is no OpenAPI 3.1 document: it needs "paths" or "webhooks".`);
  }
  const document = { ...value, paths: object(paths), webhooks: object(webhooks) } as Document;
  checkReferences(document, name);
  for (const [path, reference] of Object.entries(document.paths)) {
    const item = object(resolveIn(document, reference));
    for (const method of methods) {
      if (item[method] === undefined || Object.keys(object(object(item[method]).responses)).length > 0) continue;
      throw new ContractError(`${name}: the operation at ${pointer('paths', path, method)} has no "responses".`);
    }
  }
  return document;
}

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
  if (target === '#') return document;
  if (target.startsWith('#/')) return valueAt(document, keysOf(target));
  return anchorsOf(document).get(target);
}

const anchorsByDocument = new WeakMap<object, ReadonlyMap<string, unknown>>();

/** Every schema with an `$anchor`, under `#` and its name. */
function anchorsOf(document: JsonObject): ReadonlyMap<string, unknown> {
  const known = anchorsByDocument.get(document);
  // Stryker disable next-line ConditionalExpression: without the cache, the same anchors are found again.
  if (known !== undefined) return known;
  const anchors = new Map<string, unknown>();
  for (const { node } of walk(document)) {
    if (isObject(node) && typeof node.$anchor === 'string') anchors.set(`#${node.$anchor}`, node);
  }
  anchorsByDocument.set(document, anchors);
  return anchors;
}

function checkReferences(document: Document, name: string): void {
  checkFinite(document, name);
  for (const { node, keys } of walk(document)) {
    if (!isReference(node)) continue;
    const { $ref } = node;
    const place = `${name}: the $ref at ${pointer(...keys)}`;
    if (!$ref.startsWith('#')) {
      const repair = 'Bundle the document first, for instance by "redocly bundle".';
      throw new ContractError(`${place} leads to ${$ref}, another file. ${repair}`);
    }
    const target = resolveIn(document, node);
    if (target === undefined || target === null) {
      throw new ContractError(`${place} leads to ${$ref}, where there is nothing.`);
    }
    if (isReference(target)) throw new ContractError(`${place} leads back to itself by way of ${$ref}.`);
  }
}

/** A YAML alias inside its own anchor makes an infinite tree. */
function checkFinite(node: unknown, name: string, keys: readonly string[] = [], parents = new Set<object>()): void {
  if (typeof node !== 'object' || node === null) return;
  if (parents.has(node)) throw new ContractError(`${name}: what is at ${pointer(...keys)} contains itself.`);
  parents.add(node);
  for (const [key, child] of Object.entries(node)) checkFinite(child, name, [...keys, key], parents);
  parents.delete(node);
}

/** Keys whose value maps names that the author of the document has chosen. */
const maps = new Set([
  '$defs',
  'callbacks',
  'content',
  'definitions',
  'dependentSchemas',
  'encoding',
  'examples',
  'headers',
  'links',
  'parameters',
  'pathItems',
  'paths',
  'patternProperties',
  'properties',
  'requestBodies',
  'responses',
  'schemas',
  'securitySchemes',
  'webhooks',
]);

/** Keys whose value is data, in which a `$ref` refers to nothing. */
const data = new Set(['const', 'default', 'enum', 'example', 'value']);

/** Every node of a document that is not data, with the keys that lead to it. */
function* walk(
  node: unknown,
  keys: readonly string[] = [],
  isMap = false,
): Generator<{ node: unknown; keys: readonly string[] }> {
  if (typeof node !== 'object' || node === null) return;
  yield { node, keys };
  for (const [key, child] of Object.entries(node)) {
    const isKeyword = !isMap && !Array.isArray(node);
    const isData = isKeyword && (data.has(key) || (key === 'examples' && Array.isArray(child)));
    if (!isData) yield* walk(child, [...keys, key], isKeyword && maps.has(key));
  }
}
