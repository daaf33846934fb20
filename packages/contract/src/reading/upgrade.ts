/** Schemas of all versions of OpenAPI 3 as schemas of JSON Schema 2020-12. */
import { isObject, type JsonObject } from '../json.ts';
import { strictPattern } from './pattern.ts';

/** Keywords that name a schema. A reference by such a name is written as a pointer before the names are left out. */
const names = ['$id', 'id', '$schema', '$anchor', '$dynamicAnchor'];

/** Keywords with schemas that only references lead to. Those that are referred to become components. */
const definitions = ['$defs', 'definitions'];

/** Keywords that say something about a value, and do not restrict it. */
const annotations = new Set([
  'title',
  'description',
  'deprecated',
  'default',
  'example',
  'examples',
  'readOnly',
  'writeOnly',
]);

/**
 * One schema, without those inside it, which are the same objects as before.
 *
 * `nullable: true` is also read where its version of OpenAPI ignores it: next to `$ref`, `allOf` or `enum`, and in 3.1.
 * Its author expects `null` in all of these places.
 */
export function upgradeSchema(schema: JsonObject, version: '3.0' | '3.1'): JsonObject {
  const { nullable, ...kept } = withoutNames(withoutEmpty(version === '3.0' ? withoutIgnored(schema) : schema));
  const plain = withTuple(withLimits(withFormat(withPatterns(kept))));
  const upgraded = version === '3.0' ? withExamples(plain) : plain;
  return nullable === true ? withNull(upgraded) : upgraded;
}

/** Keywords whose value may be `null`. */
const mayBeNull = new Set(['const', 'default', 'example']);

/** In YAML, a key without a value is `null`, and so is the name of this type without quotes. */
function withoutEmpty(schema: JsonObject): JsonObject {
  const { type } = schema;
  if (type === null && Object.keys(schema).length === 1) return { type: 'null' };
  const entries = Object.entries(schema).filter(
    ([key, value]) => value !== undefined && (value !== null || mayBeNull.has(key)),
  );
  const kept = entries.length === Object.keys(schema).length ? schema : Object.fromEntries(entries);
  return Array.isArray(type) && type.includes(null) ? { ...kept, type: type.map(String) } : kept;
}

function withoutNames(schema: JsonObject): JsonObject {
  const kept = Object.entries(schema).filter(([key, value]) => {
    if (definitions.includes(key)) return false;
    if (names.includes(key)) return typeof value !== 'string';
    // `required: true` of a field is a habit of other schema languages, and restricts nothing.
    return key !== 'required' || typeof value !== 'boolean';
  });
  return Object.fromEntries(kept);
}

/** OpenAPI 3.0 ignores what is next to a `$ref`. */
function withoutIgnored(schema: JsonObject): JsonObject {
  const { $ref, nullable } = schema;
  return typeof $ref === 'string' ? { $ref, nullable } : schema;
}

/** A limit that is excluded was once a flag next to the limit. */
function withLimits(schema: JsonObject): JsonObject {
  const { exclusiveMinimum, exclusiveMaximum } = schema;
  if (typeof exclusiveMinimum !== 'boolean' && typeof exclusiveMaximum !== 'boolean') return schema;
  const result = { ...schema };
  for (const [flag, limit] of [
    ['exclusiveMinimum', 'minimum'],
    ['exclusiveMaximum', 'maximum'],
  ] as const) {
    if (typeof schema[flag] !== 'boolean') continue;
    delete result[flag];
    if (schema[flag] !== true || schema[limit] === undefined) continue;
    result[flag] = schema[limit];
    delete result[limit];
  }
  return result;
}

/** Formats of OpenAPI 3.0 that have become keywords. The format stays: validators check `byte`. */
function withFormat(schema: JsonObject): JsonObject {
  if (schema.format === 'byte') return { contentEncoding: 'base64', ...schema };
  return schema.format === 'binary' ? { contentMediaType: 'application/octet-stream', ...schema } : schema;
}

/** `items` was once also a list of schemas, one for each position. */
function withTuple(schema: JsonObject): JsonObject {
  if (!Array.isArray(schema.items)) return schema;
  const { items, additionalItems, ...rest } = schema;
  return { prefixItems: items, ...rest, ...(additionalItems !== undefined && { items: additionalItems }) };
}

function withExamples(schema: JsonObject): JsonObject {
  if (!('example' in schema) || 'examples' in schema) return schema;
  const { example, ...rest } = schema;
  return { ...rest, examples: [example] };
}

/** Patterns that can be read are written for JavaScript; others stay, and are found later. */
function withPatterns(schema: JsonObject): JsonObject {
  const { pattern, patternProperties } = schema;
  const strict = typeof pattern === 'string' ? (strictPattern(pattern) ?? pattern) : pattern;
  const changed = strict === pattern ? schema : { ...schema, pattern: strict };
  if (!isObject(patternProperties)) return changed;
  const entries = Object.entries(patternProperties).map(([name, value]) => [strictPattern(name) ?? name, value]);
  return { ...changed, patternProperties: Object.fromEntries(entries) };
}

/** The schema, or `null`. */
function withNull(schema: JsonObject): JsonObject {
  const { type, enum: choices } = schema;
  if (['$ref', 'allOf', 'anyOf', 'oneOf', 'not', 'if', 'const'].some((key) => key in schema)) {
    const isAnnotation = ([key]: [string, unknown]) => annotations.has(key) || key.startsWith('x-');
    const entries = Object.entries(schema);
    const rest = entries.filter((entry) => !isAnnotation(entry));
    return {
      ...Object.fromEntries(entries.filter(isAnnotation)),
      anyOf: [Object.fromEntries(rest), { type: 'null' }],
    };
  }
  return {
    ...schema,
    ...(type !== undefined && { type: [...new Set([type, 'null'].flat())] }),
    ...(Array.isArray(choices) && !choices.includes(null) && { enum: [...choices, null] }),
  };
}
