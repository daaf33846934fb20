import { contractOf } from '@xs2a/contract/testing';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generate } from '../../../src/random/schema/generate.ts';
import { likely } from '../../../src/random/schema/likely.ts';

const tree = {
  type: 'object',
  required: ['name'],
  properties: { name: { type: 'string' }, children: { type: 'array', items: { $ref: '#/components/schemas/Tree' } } },
};
/** Contains itself in ten places: ten to the fifth schemas, were each made anew. */
const chain = {
  type: 'object',
  properties: Object.fromEntries(
    Array.from({ length: 10 }, (_, n) => [`next${n}`, { $ref: '#/components/schemas/Chain' }]),
  ),
};
const contract = contractOf(
  { '/trees': { get: { responses: { 200: { description: 'Trees' } } } } },
  {
    Tree: tree,
    Chain: chain,
    Endless: { required: ['a'], properties: { a: { $ref: '#/components/schemas/Endless' } } },
    Loop: { allOf: [{ $ref: '#/components/schemas/Loop' }] },
    Short: { type: 'string', maxLength: 3 },
  },
);
const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
ajv.addSchema(contract.document, 'contract');

/** As the suite makes them: by the generator, through a validator. */
function valuesOf(schema: unknown, isText = false, isValid: (value: unknown) => boolean = () => true) {
  const made = generate({ contract, isText }, schema);
  const values = made && likely(made, isValid);
  return values && fc.sample(values, { seed: 3, numRuns: 100 });
}

const string = { type: 'string' };

describe('values can be made, several of them, of', () => {
  test.each<[what: string, schema: object, atLeast?: number]>([
    ['several types', { type: ['string', 'integer', 'null'] }],
    ['an enum', { enum: ['a', 'b', 3] }, 3],
    ['a const', { const: { a: [1] } }, 1],
    ['what two enums have in common', { allOf: [{ enum: [1, 2, 3] }, { enum: [2, 3, 4] }] }, 2],
    ['a pattern', { type: 'string', pattern: '^[A-Z]{2}[0-9]{3}$' }],
    ['a pattern without anchors', { type: 'string', pattern: 'b+' }],
    ['a pattern and a length', { type: 'string', pattern: '^[a-z]+$', minLength: 2, maxLength: 6 }],
    ['two patterns', { allOf: [{ pattern: '^[a-z]*$' }, { pattern: '^.{2}' }], type: 'string' }],
    ['lengths in characters', { type: 'string', minLength: 4, maxLength: 6 }],
    ['a long text', { type: 'string', minLength: 500 }],
    ['limits of an integer', { type: 'integer', minimum: 3, maximum: 9 }, 6],
    ['exclusive limits', { type: 'integer', exclusiveMinimum: 3, exclusiveMaximum: 7 }, 3],
    ['limits of a number', { type: 'number', minimum: 0.5, exclusiveMaximum: 2 }],
    ['a multiple of a decimal', { type: 'number', multipleOf: 0.01, minimum: 0, maximum: 10 }],
    ['a multiple', { type: 'integer', multipleOf: 7, minimum: 10, maximum: 100 }],
    ['an integer of 32 bits', { type: 'integer', format: 'int32' }],
    ['a list', { type: 'array', items: { type: 'integer' }, minItems: 2, maxItems: 4 }],
    ['a list without repetition', { type: 'array', items: { enum: [1, 2, 3] }, uniqueItems: true, minItems: 2 }],
    ['a tuple', { type: 'array', prefixItems: [string, { type: 'integer' }], items: false, minItems: 2 }],
    ['required and optional fields', { type: 'object', required: ['a'], properties: { a: string, b: string } }],
    ['a field that is required and not declared', { type: 'object', required: ['a'] }],
    [
      'fields that need each other',
      { properties: { a: string, b: string, c: string }, dependentRequired: { a: ['b'], b: ['c'] } },
    ],
    [
      'few of many fields',
      { type: 'object', properties: { a: string, b: string, c: string, d: string }, maxProperties: 2 },
    ],
    ['at least so many fields', { type: 'object', properties: { a: string, b: string, c: string }, minProperties: 2 }],
    [
      'free fields with limits',
      { type: 'object', additionalProperties: { type: 'integer' }, propertyNames: { maxLength: 5 }, maxProperties: 3 },
    ],
    [
      'fields by pattern',
      { type: 'object', patternProperties: { '^x-': { type: 'integer' } }, additionalProperties: false },
    ],
    ['a closed object', { type: 'object', properties: { a: string }, additionalProperties: false }],
    ['all of several', { allOf: [{ type: 'object', required: ['a'] }, { properties: { a: { type: 'integer' } } }] }],
    [
      'one of several',
      { oneOf: [{ type: 'integer' }, { type: 'object', required: ['k'], properties: { k: { const: 1 } } }] },
    ],
    ['a type beside alternatives', { type: 'string', anyOf: [{ minLength: 5 }, { maxLength: 2 }] }],
    [
      'a condition',
      {
        type: 'object',
        required: ['a'],
        properties: { a: { enum: [1, 2] } },
        if: { properties: { a: { const: 1 } } },
        then: { required: ['b'] },
        else: { required: ['c'] },
      },
    ],
    [
      'schemas that depend on a field',
      {
        type: 'object',
        properties: { a: string },
        dependentSchemas: { a: { required: ['b'], properties: { b: { type: 'integer' } } } },
      },
    ],
    ['a reference with more beside it', { $ref: '#/components/schemas/Short', minLength: 2 }],
    ['a schema that contains itself', { $ref: '#/components/schemas/Tree' }],
    ['a schema that contains itself in many places', { $ref: '#/components/schemas/Chain' }],
    ['anything', {}],
    ...[
      'date',
      'date-time',
      'time',
      'duration',
      'email',
      'hostname',
      'ipv4',
      'ipv6',
      'uuid',
      'uri',
      'uri-reference',
      'json-pointer',
      'regex',
      'byte',
    ].map((format): [string, object] => [`the format ${format}`, { type: 'string', format }]),
  ])('%s', (_, schema, atLeast = 10) => {
    const validate = ajv.compile({ $ref: 'contract', ...rebased(schema) });
    const values = valuesOf(schema, false, validate) ?? [];
    expect(new Set(values.map((value) => JSON.stringify(value))).size).toBeGreaterThanOrEqual(atLeast);
  });
});

describe('there is no value of', () => {
  test.each<[what: string, schema: unknown]>([
    ['false', false],
    ['enums without a common value', { allOf: [{ enum: [1] }, { enum: [2] }] }],
    ['types that exclude each other', { allOf: [{ type: 'string' }, { type: 'integer' }] }],
    ['a minimum above the maximum', { type: 'integer', minimum: 3, maximum: 2 }],
    ['a text longer than it may be', { type: 'string', minLength: 3, maxLength: 2 }],
    ['a pattern that is longer than the text may be', { type: 'string', pattern: '^[a-z]{20}$', maxLength: 5 }],
    ['a required field that must not be there', { type: 'object', required: ['a'], properties: { a: false } }],
    ['more required fields than there may be', { type: 'object', required: ['a', 'b'], maxProperties: 1 }],
    ['a list of nothing that must not be empty', { type: 'array', items: false, minItems: 1 }],
    ['an object that has to contain itself', { $ref: '#/components/schemas/Endless' }],
    ['a pattern that is none', { type: 'string', pattern: '(' }],
    ['a schema that is nothing but itself', { $ref: '#/components/schemas/Loop' }],
    [
      'patterns of which a text of one is hardly ever one of the other',
      { allOf: [{ pattern: '^a' }, { pattern: '^b' }] },
    ],
    ['a pattern that cannot be turned round', { type: 'string', pattern: '^(?=a)a$' }],
  ])('%s', (_, schema) => {
    expect(valuesOf(schema)).toBeUndefined();
  });
});

test('as text there is no null, and no number with an exponent', () => {
  expect(valuesOf({ type: 'null' }, true)).toBeUndefined();
  const values = valuesOf({ type: ['number', 'null'] }, true) ?? [];
  expect(values.filter((value) => !/^-?[0-9]+(\.[0-9]{1,2})?$/.test(String(value)))).toEqual([]);
  expect(values.some((value) => String(value).includes('.'))).toBe(true);
});

/** References of a schema under test lead into the contract. */
function rebased(schema: object): object {
  const { $ref, ...rest } = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"contract#/'));
  return { allOf: [...($ref === undefined ? [] : [{ $ref }]), rest], $ref: undefined };
}
