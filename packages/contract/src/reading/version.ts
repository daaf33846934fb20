/** Which kind of document a file is. */
import { abbreviate } from '../abbreviate.ts';
import { ContractError } from '../document.ts';
import { isObject, type JsonObject } from '../json.ts';

/** The version whose rules a document follows. What 3.2 adds to 3.1 is left out, operation by operation. */
export type Version = '3.0' | '3.1';

const others: readonly (readonly [key: string, what: string])[] = [
  ['asyncapi', 'an AsyncAPI document, which describes messages'],
  ['arazzo', 'an Arazzo document, which describes workflows: name the OpenAPI document that it refers to'],
  ['overlay', 'an Overlay, which changes an OpenAPI document: apply it first'],
  ['$schema', 'a JSON Schema, which describes one value'],
];

/**
 * @param name of the document, for messages
 * @throws {ContractError} for a document that is not OpenAPI 3, with what it is
 */
export function readVersion(document: unknown, name: string): { document: JsonObject; version: Version } {
  if (!isObject(document)) {
    const found = document === null || document === undefined ? 'nothing' : abbreviate(document);
    throw new ContractError(`${name} is not an OpenAPI document: found ${found}, expected "openapi: 3.1.0" and paths.`);
  }
  const { openapi, swagger } = document;
  // In YAML, `3.0` without quotes is the number 3.
  const text = openapi === 3 ? '3.0' : String(openapi ?? '');
  const [, minor] = /^3\.([012])(?:\.|$)/.exec(text) ?? [];
  if (minor === undefined) throw new ContractError(`${name} ${whyNot(document, openapi ?? swagger)}`);
  const { paths, webhooks } = document;
  if ([paths, webhooks].every((map) => map === undefined)) {
    throw new ContractError(`${name} has neither "paths" nor "webhooks": nothing can be asked.`);
  }
  for (const [key, map] of Object.entries({ paths, webhooks })) {
    if (map === undefined || map === null || isObject(map)) continue;
    throw new ContractError(`${name} is not an OpenAPI document: "${key}" is ${abbreviate(map)}, expected an object.`);
  }
  return { document, version: minor === '0' ? '3.0' : '3.1' };
}

function whyNot(document: JsonObject, version: unknown): string {
  if ('swagger' in document) {
    const convert = 'Convert it to OpenAPI 3 first, for instance by "npx swagger2openapi -o openapi.json <file>"';
    return `is a document of Swagger ${String(version)}. ${convert}.`;
  }
  if ('openapi' in document) {
    return `is of OpenAPI ${abbreviate(version)}. Versions 3.0, 3.1 and 3.2 can be read.`;
  }
  const other = others.find(([key]) => key in document);
  if (other !== undefined) return `is ${other[1]}.`;
  const keys = Object.keys(document).slice(0, 5).join(', ') || 'none';
  return `is not an OpenAPI document: expected "openapi: 3.1.0" at its top, where the keys are ${keys}.`;
}
