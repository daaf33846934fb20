import { type Contract, isReference, listOperations, pointer } from './contract.ts';

/**
 * Checks that a document can be served: that it is an OpenAPI 3.1 document in one file, each of its references leads to
 * something, and each operation has responses. Whether it is valid beyond that, a linter tells.
 *
 * @param name of the document, for messages
 * @throws Error of one line, with the JSON pointer of what is wrong
 */
export function checkDocument(document: unknown, name: string): Contract {
  if (!isOpenApi(document)) {
    throw new Error(`${name} is no OpenAPI 3.1 document: it needs "openapi: 3.1.x", and "paths" or "webhooks".`);
  }
  const contract = document as Contract;
  contract.paths ??= {};
  checkReferences(contract, name);
  for (const { path, method, operation } of listOperations(contract)) {
    if (isObject(operation.responses)) continue;
    throw new Error(`${name}: the operation at ${pointer('paths', path, method)} has no "responses".`);
  }
  return contract;
}

function isOpenApi(document: unknown): boolean {
  if (!isObject(document)) return false;
  const { openapi, paths, webhooks } = document;
  const isMap = (node: unknown) => node === undefined || isObject(node);
  if (typeof openapi !== 'string' || !openapi.startsWith('3.1')) return false;
  return (paths !== undefined || webhooks !== undefined) && isMap(paths) && isMap(webhooks);
}

function checkReferences(contract: Contract, name: string): void {
  const anchors = new Set<string>();
  const references: { place: string[]; target: string }[] = [];
  visit(contract, [], new Set(), (node, place) => {
    if (typeof node.$anchor === 'string') anchors.add(`#${node.$anchor}`);
    if (isReference(node)) references.push({ place, target: node.$ref });
  });
  for (const { place, target } of references) {
    const fault = anchors.has(target) ? undefined : faultOf(contract, target);
    if (fault === 'foreign') {
      throw new Error(`${name} refers to ${target}. Bundle it into one file first, for instance by "redocly bundle".`);
    }
    const where = `${name}: the $ref at ${pointer(...place)}`;
    if (fault === 'dangling') throw new Error(`${where} leads to ${target}, where there is nothing.`);
    if (fault === 'circular') throw new Error(`${where} leads back to itself by way of ${target}.`);
  }

  /** A YAML alias inside what it stands for makes a tree without end. */
  function visit(
    node: unknown,
    place: string[],
    parents: Set<object>,
    look: (node: Record<string, unknown>, place: string[]) => void,
  ): void {
    if (typeof node !== 'object' || node === null) return;
    if (parents.has(node)) throw new Error(`${name}: what is at ${pointer(...place)} contains itself.`);
    parents.add(node);
    look(node as Record<string, unknown>, place);
    for (const [key, child] of Object.entries(node)) visit(child, [...place, key], parents, look);
    parents.delete(node);
  }
}

/** What is wrong with a reference: it leads out of the document, to nothing, or in a circle of nothing but references. */
function faultOf(contract: Contract, target: string): 'foreign' | 'dangling' | 'circular' | undefined {
  const seen = new Set<string>();
  for (let reference = target; ; ) {
    if (!reference.startsWith('#')) return 'foreign';
    if (seen.has(reference)) return 'circular';
    seen.add(reference);
    const node = find(contract, reference);
    if (node === undefined) return 'dangling';
    if (!isReference(node)) return undefined;
    reference = node.$ref;
  }
}

/** What a JSON pointer in a URI fragment leads to; `undefined` if that is nothing. */
function find(contract: Contract, reference: string): unknown {
  if (reference === '#') return contract;
  if (!reference.startsWith('#/')) return undefined;
  let node: unknown = contract;
  for (const part of reference.slice('#/'.length).split('/')) {
    const key = decode(part)?.replaceAll('~1', '/').replaceAll('~0', '~');
    if (key === undefined || typeof node !== 'object' || node === null || !Object.hasOwn(node, key)) return undefined;
    node = (node as Record<string, unknown>)[key];
  }
  return node ?? undefined;
}

function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

function isObject(node: unknown): node is Record<string, unknown> {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}
