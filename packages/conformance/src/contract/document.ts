import { at, isObject, type JsonObject, keysOf, object, pointer } from './json.ts';

/** A document cannot be read or understood. The message names file, place and repair. */
export class ContractError extends Error {
  override name = 'ContractError';
}

interface Reference {
  readonly $ref: string;
}

function isReference(node: unknown): node is Reference {
  return isObject(node) && typeof node.$ref === 'string';
}

/** Methods that an OpenAPI 3.1 document can give to a path. */
export const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;

/** An OpenAPI 3.1 document in one file: every `$ref` in it leads to something in it. */
export type Document = JsonObject & { readonly openapi: string; readonly paths: JsonObject };

/**
 * Checks that a document can be run against a server: OpenAPI 3.1, in one file, each of its references leading to
 * something, each operation with responses. Whether it is valid beyond that, a linter tells.
 *
 * @param name of the document, for messages
 * @throws {ContractError} with the JSON pointer of what is wrong
 */
export function checkDocument(value: unknown, name: string): Document {
  if (!isObject(value) || typeof value.openapi !== 'string' || !value.openapi.startsWith('3.1')) {
    const found = isObject(value) ? `openapi: ${JSON.stringify(value.openapi ?? value.swagger)}` : 'no object';
    throw new ContractError(`${name} is no OpenAPI 3.1 document: found ${found}, expected "openapi: 3.1.x".`);
  }
  const document = { ...value, paths: object(value.paths) } as Document;
  checkReferences(document, name);
  const found = Object.entries(document.paths).flatMap(([path, node]) => {
    const item = object(resolveIn(document, node));
    return methods
      .filter((method) => item[method] !== undefined)
      .map((method) => ({ path, method, node: item[method] }));
  });
  if (found.length === 0) throw new ContractError(`${name} has no operations under "paths": nothing can be asked.`);
  for (const { path, method, node } of found) {
    if (Object.keys(object(object(node).responses)).length > 0) continue;
    throw new ContractError(`${name}: the operation at ${pointer('paths', path, method)} documents no "responses".`);
  }
  return document;
}

/** Follows a `$ref` within the document, and whatever stands beside it (3.1 allows `summary`) is kept. */
export function resolveIn(document: JsonObject, node: unknown): unknown {
  let current = node;
  for (let steps = 0; isReference(current) && steps < 100; steps += 1) current = at(document, keysOf(current.$ref));
  return current;
}

function checkReferences(document: Document, name: string): void {
  const anchors = new Set<string>();
  const references: { place: string; target: string }[] = [];
  const parents = new Set<object>();
  visit(document, []);
  for (const { place, target } of references) {
    if (anchors.has(target) || target === '#') continue;
    const where = `${name}: the $ref at ${place}`;
    if (!target.startsWith('#')) {
      throw new ContractError(
        `${where} leads to ${target}, another file. Bundle the document first, for instance by "redocly bundle".`,
      );
    }
    const node = resolveIn(document, { $ref: target });
    if (node === undefined) throw new ContractError(`${where} leads to ${target}, where there is nothing.`);
    if (isReference(node)) throw new ContractError(`${where} leads back to itself by way of ${target}.`);
  }

  function visit(node: unknown, place: string[]): void {
    if (typeof node !== 'object' || node === null) return;
    // A YAML alias inside what it stands for makes a tree without end.
    if (parents.has(node)) throw new ContractError(`${name}: what is at ${pointer(...place)} contains itself.`);
    parents.add(node);
    const { $anchor, $ref } = object(node);
    if (typeof $anchor === 'string') anchors.add(`#${$anchor}`);
    // In an example it is a value like any other.
    const isValue = place.includes('example') || place.includes('examples');
    if (typeof $ref === 'string' && (!isValue || place.at(-2) === 'examples')) {
      references.push({ place: pointer(...place), target: $ref });
    }
    for (const [key, child] of Object.entries(node)) visit(child, [...place, key]);
    parents.delete(node);
  }
}
