/**
 * The contract for generators that do not read OpenAPI 3.1.
 *
 * `@apiture/openapi-down-convert` does the common part. The rest is here and in `openapi-3.0/`: unions with `null`,
 * conditions between fields (which 3.0 cannot express; `dependentRequired` moves into the description), examples of
 * parameters, and webhooks (kept as `x-webhooks`, so that the payload schemas stay reachable). `x-mock` is dropped: it
 * contains schemas of 3.1, and the mock reads the other bundle.
 */
import downConvert from '@apiture/openapi-down-convert';
import { isObject, type JsonObject } from '../reader/json.ts';
import { schemas } from '../reader/schemas.ts';
import { keepOneExample } from './openapi-3.0/examples.ts';
import { repeatNullable } from './openapi-3.0/references.ts';
import { finishSchema } from './openapi-3.0/schema.ts';

/**
 * Converts the bundle to OpenAPI 3.0.
 *
 * @param document an OpenAPI 3.1 bundle; it is not changed
 * @returns an OpenAPI 3.0 document that accepts at least what the bundle accepts
 */
export function toOpenApi30(document: JsonObject): JsonObject {
  const { webhooks, ...rest } = structuredClone(document);
  const { summary: _summary, ...info } = rest.info as JsonObject;
  const prepared = { ...rest, info, ...(webhooks ? { 'x-webhooks': webhooks } : {}) };
  dropMockDeclarations(prepared);
  keepOneExample(prepared);
  // Each schema is finished before the schemas inside it are visited.
  for (const { node } of schemas(prepared)) finishSchema(node);
  const converted = new downConvert.Converter(prepared, { allOfTransform: true }).convert();
  const older = JSON.parse(JSON.stringify(converted)) as JsonObject; // the library leaves symbols behind
  repeatNullable(older);
  return older;
}

function dropMockDeclarations({ paths }: JsonObject): void {
  for (const operation of Object.values((paths ?? {}) as JsonObject).flatMap((item) => Object.values(item as object))) {
    if (isObject(operation)) delete operation['x-mock'];
  }
}
