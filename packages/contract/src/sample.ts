/** Generates values that obey a schema, where the contract has no example: the same for the same schema and seed. */
import fc from 'fast-check';
import { isObject, object } from './json.ts';
import type { Contract, PlacedSchema, Schema } from './model.ts';
import { alternatives, fieldsOf, mergedSchema, typesOf } from './schemas.ts';
import type { Validate } from './validators.ts';

/** Rounds of adding fields to a body: an added field may require others. */
const maxRounds = 5;

/** Characters of the longest text of a pattern without a `maxLength`. */
const maxPatternLength = 200;

/** Number of texts generated from a pattern; one of them must have a valid length. */
const textCount = 20;

/**
 * The smallest value that a schema admits: only required fields, the first of a choice. Some keywords cannot be solved, so
 * let a validator check it.
 *
 * @param depth levels of lists and objects; below them, they are empty
 */
export function sample(contract: Contract, node: unknown, seed: number, depth = 8): unknown {
  const [schema = {}] = alternatives(contract, node);
  const given = givenValue(schema);
  if (given !== undefined) return given.value;
  const [type = 'string'] = typesOf(schema).filter((name) => name !== 'null');
  switch (type) {
    case 'object':
      return sampleObject(contract, schema, seed, depth);
    case 'array':
      return sampleArray(contract, schema, seed, depth);
    case 'integer':
    case 'number':
      return sampleNumber(schema, type);
    case 'boolean':
      return true;
    default:
      return sampleText(schema, seed);
  }
}

/**
 * A valid body. Fields that `if` and `dependentRequired` require are added one after the other, as the validator
 * reports them.
 */
export function sampleBody(contract: Contract, schema: PlacedSchema, validate: Validate, seed: number): unknown {
  let body = sample(contract, schema.schema, seed);
  const fields = fieldsOf(contract, schema.schema, 1);
  for (let round = 0; round < maxRounds && isObject(body); round += 1) {
    const missing = validate(schema, body).filter(({ keyword }) => /^(dependentR|r)equired$/.test(keyword));
    const added = missing.flatMap(({ field }) => fields.find(({ path }) => path.join('.') === field) ?? []);
    if (added.length === 0) break;
    body = {
      ...body,
      ...Object.fromEntries(added.map(({ path, schema: field }) => [path[0], sample(contract, field, seed)])),
    };
  }
  return body;
}

/** A value that the schema gives. */
function givenValue(schema: Schema): { value: unknown } | undefined {
  if ('const' in schema) return { value: schema.const };
  if (Array.isArray(schema.examples) && schema.examples.length > 0) return { value: schema.examples[0] };
  if ('example' in schema) return { value: schema.example };
  if ('default' in schema) return { value: schema.default };
  if (Array.isArray(schema.enum)) return { value: schema.enum[0] };
  return undefined;
}

function sampleObject(contract: Contract, schema: Schema, seed: number, depth: number): Record<string, unknown> {
  const properties = object(schema.properties);
  const names = Array.isArray(schema.required) ? schema.required.map(String) : [];
  if (depth === 0) return {};
  return Object.fromEntries(names.map((name) => [name, sample(contract, properties[name] ?? {}, seed, depth - 1)]));
}

function sampleArray(contract: Contract, schema: Schema, seed: number, depth: number): unknown[] {
  const length = Number(schema.minItems ?? 0);
  if (depth === 0) return [];
  return Array.from({ length }, (_, index) => sample(contract, schema.items ?? {}, seed + index, depth - 1));
}

function sampleNumber(schema: Schema, type: string): number {
  const step = Number(schema.multipleOf ?? (type === 'integer' ? 1 : 0.5));
  const lowest = numberOf(schema.minimum) ?? (numberOf(schema.exclusiveMinimum) ?? Number.NaN) + step;
  if (!Number.isNaN(lowest)) return Math.ceil(lowest / step) * step;
  const highest = numberOf(schema.maximum) ?? (numberOf(schema.exclusiveMaximum) ?? Number.NaN) - step;
  return Number.isNaN(highest) ? step : Math.min(step, Math.floor(highest / step) * step);
}

/** Texts of the formats of JSON Schema. */
const formats: Readonly<Record<string, string>> = {
  date: '2024-02-29',
  'date-time': '2024-02-29T12:00:00Z',
  time: '12:00:00Z',
  duration: 'P1D',
  email: 'someone@example.com',
  hostname: 'example.com',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
  uri: 'https://example.com/',
  'uri-reference': '/path',
  uuid: '7f2c9a4e-3b1d-4c6a-9e58-0d2f6b8a1c35',
  'json-pointer': '/path',
  regex: '^a$',
  byte: 'dGV4dA==',
};

/** A text of a format; `undefined` for an unknown format. */
export function formatText(format: unknown): string | undefined {
  return typeof format === 'string' && Object.hasOwn(formats, format) ? formats[format] : undefined;
}

function sampleText(schema: Schema, seed: number): string {
  if (typeof schema.pattern === 'string') return patternText(schema.pattern, schema, seed) ?? '';
  const format = formatText(schema.format);
  if (format !== undefined) return format;
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY } = schema;
  return 'sample'.padEnd(Number(minLength), 'e').slice(0, Number(maxLength));
}

/**
 * A text of a pattern, within the lengths of the schema.
 *
 * @returns `undefined` when none of the generated texts has such a length, or the pattern cannot be solved
 */
export function patternText(
  pattern: string,
  { minLength = 0, maxLength = maxPatternLength }: Schema,
  seed: number,
): string | undefined {
  // JSON Schema counts code points.
  const fits = ({ length }: string[]) => length >= Number(minLength) && length <= Number(maxLength);
  return textsOf(pattern, seed).find((text) => fits([...text]));
}

/** Texts by seed and pattern: the same few patterns occur in hundreds of places, and solving them takes long. */
const textsByPattern = new Map<string, readonly string[]>();

function textsOf(pattern: string, seed: number): readonly string[] {
  const key = `${seed} ${pattern}`;
  const known = textsByPattern.get(key);
  // Stryker disable next-line ConditionalExpression: without the cache, the same texts are generated again.
  if (known !== undefined) return known;
  let generated: readonly string[] = [];
  try {
    generated = fc.sample(fc.stringMatching(new RegExp(pattern, 'u')), { seed, numRuns: textCount });
  } catch {
    // fast-check does not know every pattern: no text is better than a wrong one.
  }
  // Stryker disable next-line CallExpression,BlockStatement: without the cache, the same texts are generated again.
  textsByPattern.set(key, generated);
  return generated;
}

/** Whether a schema restricts more than type and length, so that a server may not know a generated value. */
export function hasForm(contract: Contract, node: unknown): boolean {
  const schema = mergedSchema(contract, node);
  return schema.pattern !== undefined || schema.format !== undefined || isObject(schema.not);
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
