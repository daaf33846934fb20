/**
 * The contract for generators that do not read OpenAPI 3.1.
 *
 * `@apiture/openapi-down-convert` does the common part. What it leaves to us is here: lists of types, falsy `const`,
 * conditions between fields (which 3.0 cannot express; `dependentRequired` moves into the description) and webhooks (kept as
 * `x-webhooks`, so that the payload schemas stay reachable). `x-mock` is dropped: it holds schemas of 3.1, and the mock
 * reads the other bundle.
 */
import downConvert from '@apiture/openapi-down-convert';
import { isObject, type JsonObject } from '../reader/json.ts';
import { schemas } from '../reader/schemas.ts';

/** Keywords of JSON Schema that speak of values of one type only. */
const keywordsOfType: Record<string, string[]> = {
  string: ['pattern', 'minLength', 'maxLength', 'format'],
  number: ['minimum', 'exclusiveMinimum', 'maximum', 'exclusiveMaximum', 'multipleOf'],
  integer: ['minimum', 'exclusiveMinimum', 'maximum', 'exclusiveMaximum', 'multipleOf'],
  object: ['properties', 'required', 'additionalProperties', 'minProperties', 'maxProperties'],
  array: ['items', 'minItems', 'maxItems', 'uniqueItems'],
  boolean: [],
};

const conditions = ['if', 'then', 'else', 'dependentRequired', 'dependentSchemas', 'not', 'contains', 'propertyNames'];

/**
 * Converts the bundle to OpenAPI 3.0.
 *
 * @param document an OpenAPI 3.1 bundle; it is not changed
 * @returns an OpenAPI 3.0 document that accepts at least what the bundle accepts
 */
export function toOpenApi30(document: JsonObject): JsonObject {
  const { webhooks, jsonSchemaDialect: _dialect, ...rest } = structuredClone(document);
  const { summary: _summary, ...info } = rest.info as JsonObject;
  const prepared = { ...rest, info, ...(webhooks ? { 'x-webhooks': webhooks } : {}) };
  dropMockDeclarations(prepared);
  // Each schema is finished before the schemas inside it are visited.
  for (const { node } of schemas(prepared)) finish(node);
  const converted = new downConvert.Converter(prepared, { allOfTransform: true }).convert();
  return JSON.parse(JSON.stringify(converted)) as JsonObject; // the library leaves symbols behind
}

function dropMockDeclarations({ paths }: JsonObject): void {
  for (const operation of Object.values((paths ?? {}) as JsonObject).flatMap((item) => Object.values(item as object))) {
    if (isObject(operation)) delete operation['x-mock'];
  }
}

/** Rewrites a schema in place, without the schemas inside it. */
function finish(schema: JsonObject): void {
  if ('const' in schema) {
    schema.enum = [schema.const];
    delete schema.const;
  }
  noteDependencies(schema);
  for (const keyword of conditions) delete schema[keyword];
  foldExclusiveLimits(schema);
  splitTypes(schema);
}

/** `dependentRequired` as a sentence of the description. */
function noteDependencies(schema: JsonObject): void {
  const dependencies = Object.entries((schema.dependentRequired ?? {}) as Record<string, string[]>);
  if (dependencies.length === 0) return;
  const sentences = dependencies.map(
    ([field, needed]) => `\`${field}\` needs ${needed.map((name) => `\`${name}\``).join(' and ')}.`,
  );
  schema.description = [schema.description, ...sentences].filter(Boolean).join(' ');
}

/** 3.0 has the limit in `minimum`, and says beside it that the limit itself is excluded. */
function foldExclusiveLimits(schema: JsonObject): void {
  for (const [exclusive, limit] of [
    ['exclusiveMinimum', 'minimum'],
    ['exclusiveMaximum', 'maximum'],
  ] as const) {
    if (typeof schema[exclusive] !== 'number') continue;
    schema[limit] = schema[exclusive];
    schema[exclusive] = true;
  }
}

/**
 * A list of types becomes one type where `null` is the other one, else a union with one branch a type. 3.0 heeds
 * `nullable` only beside `type`: each branch says it.
 */
function splitTypes(schema: JsonObject): void {
  if (!Array.isArray(schema.type)) return;
  const types = (schema.type as string[]).filter((type) => type !== 'null');
  const orNull = types.length < schema.type.length ? { nullable: true } : {};
  const values = schema.enum as unknown[] | undefined;
  const [only] = types;
  if (types.length === 1) {
    Object.assign(schema, { type: only, ...orNull });
    return;
  }
  schema.anyOf = types.map((type) => {
    const branch: JsonObject = { type, ...orNull };
    for (const keyword of keywordsOfType[type] ?? []) {
      if (keyword in schema) branch[keyword] = schema[keyword];
    }
    const ofType = values?.filter((value) => isOfType(value, type));
    if (ofType && !(type === 'boolean' && ofType.length === 2)) branch.enum = ofType;
    return type === 'array' && !branch.items ? { ...branch, items: {} } : branch;
  });
  delete schema.type;
  delete schema.enum;
  for (const keyword of types.flatMap((type) => keywordsOfType[type] ?? [])) delete schema[keyword];
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}
