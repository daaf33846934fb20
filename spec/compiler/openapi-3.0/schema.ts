/** One schema of 3.1 in the words of 3.0. */

import { isObject, type JsonObject } from '../../reader/json.ts';

const conditions = ['if', 'then', 'else', 'dependentRequired', 'dependentSchemas', 'not', 'contains', 'propertyNames'];

/** Rewrites one schema in place; the schemas inside it are visited on their own. */
export function finishSchema(schema: JsonObject): void {
  if ('const' in schema) {
    schema.enum = [schema.const];
    delete schema.const;
  }
  noteDependencies(schema);
  for (const keyword of conditions) delete schema[keyword];
  excludeLimits(schema);
  if (Array.isArray(schema.type)) Object.assign(schema, nullable(schema.type));
  for (const keyword of ['anyOf', 'oneOf']) takeNullOut(schema, keyword);
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

/**
 * `exclusiveMinimum` is a number in 3.1 and a boolean in 3.0; validators that are strict about either refuse the other.
 * A limit and a value that is not allowed are the same in both.
 */
function excludeLimits(schema: JsonObject): void {
  for (const [exclusive, limit] of [
    ['exclusiveMinimum', 'minimum'],
    ['exclusiveMaximum', 'maximum'],
  ] as const) {
    if (!(exclusive in schema)) continue;
    schema[limit] = schema[exclusive];
    schema.not = { enum: [schema[exclusive]] };
    delete schema[exclusive];
  }
}

/** A list of one type and `null`. */
function nullable(types: string[]): JsonObject {
  const [type, ...others] = types.filter((name) => name !== 'null');
  if (type === undefined || others.length > 0) throw new Error(`OpenAPI 3.0 has no list of types: ${types.join(', ')}`);
  return { type, nullable: true };
}

/**
 * A branch `null` of a union. 3.0 respects `nullable` only next to `type`, so each branch gets it; generators look for
 * it next to the union.
 */
function takeNullOut(schema: JsonObject, keyword: string): void {
  const branches = schema[keyword];
  if (!Array.isArray(branches) || !branches.some(isNull)) return;
  schema[keyword] = branches
    .filter((branch) => !isNull(branch))
    .map((branch) => ('type' in branch ? { ...branch, nullable: true } : branch));
  schema.nullable = true;
}

function isNull(branch: unknown): boolean {
  return isObject(branch) && branch.type === 'null';
}
