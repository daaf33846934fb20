import { describe, expect, it } from 'vitest';
import { createCompiler } from '../../src/compiler.ts';
import type { JsonObject } from '../../src/json.ts';
import { checkDocument } from '../../src/open.ts';
import { upgradeSchema } from '../../src/reading/upgrade.ts';

const B = { type: 'object', required: ['b'] };

/** Whether a schema of a document of this version accepts a value. */
function accepts(openapi: string, schema: JsonObject, value: unknown): boolean {
  const document = checkDocument({ openapi, paths: {}, components: { schemas: { A: schema, B } } }, 'test');
  return createCompiler(document, false)('#/components/schemas/A')(value);
}

const toB = { $ref: '#/components/schemas/B' };

describe('`nullable: true` accepts null, and nothing else that the schema refuses', () => {
  it.each<[string, JsonObject, accepted: unknown, refused: unknown]>([
    ['with a type', { type: 'string', nullable: true }, 'a', 1],
    ['with several types', { type: ['string', 'null'], nullable: true }, 'a', 1],
    ['with limits', { type: 'string', nullable: true, minLength: 2 }, 'ab', 'a'],
    ['with a list of choices', { type: 'string', nullable: true, enum: ['a'] }, 'a', 'b'],
    ['with choices that have null', { type: 'string', nullable: true, enum: ['a', null] }, 'a', 'b'],
    ['with choices and no type', { nullable: true, enum: ['a'] }, 'a', 'b'],
    ['next to a reference', { nullable: true, ...toB }, { b: 1 }, {}],
    ['next to allOf', { nullable: true, allOf: [toB] }, { b: 1 }, {}],
    ['next to a type and allOf', { type: 'object', nullable: true, allOf: [toB] }, { b: 1 }, {}],
    ['next to oneOf', { nullable: true, oneOf: [toB, { type: 'string' }] }, 'a', {}],
    ['next to anyOf', { nullable: true, anyOf: [toB, { type: 'string' }] }, { b: 1 }, 1],
    ['in a field', { nullable: true, type: 'object', properties: { a: toB } }, { a: { b: 1 } }, { a: null }],
  ])('%s', (_, schema, accepted, refused) => {
    for (const openapi of ['3.0.3', '3.1.0']) {
      expect(accepts(openapi, schema, null)).toBe(true);
      expect(accepts(openapi, schema, accepted)).toBe(true);
      expect(accepts(openapi, schema, refused)).toBe(false);
      expect(accepts(openapi, { ...schema, nullable: false }, refused)).toBe(false);
    }
  });

  it.each<[string, JsonObject]>([
    ['with a type', { type: 'string', nullable: false }],
    ['with choices', { nullable: false, enum: ['a'] }],
    ['next to a reference', { nullable: false, ...toB }],
  ])('`nullable: false` does not: %s', (_, schema) => {
    expect(accepts('3.0.3', schema, null)).toBe(false);
  });

  it('alone restricts nothing', () => {
    expect(upgradeSchema({ nullable: true, description: 'Anything' }, '3.0')).toEqual({ description: 'Anything' });
    expect(accepts('3.0.3', { nullable: true }, 1)).toBe(true);
  });

  it('keeps what is said about the field at its place', () => {
    const given = { nullable: true, readOnly: true, description: 'B', 'x-a': 1, allOf: [toB], example: { b: 1 } };
    expect(upgradeSchema(given, '3.0')).toEqual({
      readOnly: true,
      description: 'B',
      'x-a': 1,
      examples: [{ b: 1 }],
      anyOf: [{ allOf: [toB] }, { type: 'null' }],
    });
  });
});

describe('a limit that is excluded', () => {
  it('is refused by 3.0 as well', () => {
    const open = { type: 'number', minimum: 1, exclusiveMinimum: true, maximum: 3, exclusiveMaximum: true };
    for (const value of [1, 3]) expect(accepts('3.0.3', open, value)).toBe(false);
    expect(accepts('3.0.3', open, 1.1)).toBe(true);
  });

  it('is accepted if the flag is false', () => {
    const closed = { type: 'number', minimum: 1, exclusiveMinimum: false, maximum: 3, exclusiveMaximum: false };
    for (const value of [1, 3]) expect(accepts('3.0.3', closed, value)).toBe(true);
    expect(accepts('3.0.3', closed, 0.9)).toBe(false);
  });

  it('needs a limit', () => {
    expect(accepts('3.0.3', { type: 'number', exclusiveMinimum: true }, -1)).toBe(true);
  });

  it('is a number in 3.1', () => {
    expect(accepts('3.1.0', { exclusiveMinimum: 1 }, 1)).toBe(false);
  });
});

describe('what is next to a reference', () => {
  const schema = { ...toB, required: ['c'], description: 'C' };

  it('is ignored by 3.0', () => {
    expect(accepts('3.0.3', schema, { b: 1 })).toBe(true);
    expect(upgradeSchema(schema, '3.0')).toEqual(toB);
  });

  it('counts in 3.1', () => {
    expect(accepts('3.1.0', schema, { b: 1 })).toBe(false);
    expect(accepts('3.1.0', schema, { b: 1, c: 1 })).toBe(true);
  });
});

describe('a schema', () => {
  it.each<{ name: string; given: JsonObject; want: JsonObject; version?: '3.0' | '3.1' }>([
    { name: 'has its example in a list', given: { example: 1 }, want: { examples: [1] } },
    { name: 'keeps its list of examples', given: { example: 1, examples: [2] }, want: { example: 1, examples: [2] } },
    { name: 'of 3.1 keeps its example', given: { example: 1 }, want: { example: 1 }, version: '3.1' },
    {
      name: 'of binary data has its media type',
      given: { type: 'string', format: 'binary' },
      want: { type: 'string', format: 'binary', contentMediaType: 'application/octet-stream' },
    },
    {
      name: 'of an image keeps its media type',
      given: { type: 'string', format: 'binary', contentMediaType: 'image/png' },
      want: { type: 'string', format: 'binary', contentMediaType: 'image/png' },
    },
    {
      name: 'of base64 has its encoding',
      given: { type: 'string', format: 'byte' },
      want: { type: 'string', format: 'byte', contentEncoding: 'base64' },
    },
    { name: 'has no name', given: { $id: 'a', id: 'a', $schema: 'a', $anchor: 'a', const: 1 }, want: { const: 1 } },
    {
      name: 'may have a field that is called like a name',
      given: { properties: { id: { const: 1 }, $id: {} } },
      want: { properties: { id: { const: 1 }, $id: {} } },
    },
    { name: 'of a required field is the field', given: { required: true, const: 1 }, want: { const: 1 } },
    { name: 'may list required fields', given: { required: ['a'] }, want: { required: ['a'] } },
    {
      name: 'may be a tuple of an older JSON Schema',
      given: { items: [{ const: 1 }], additionalItems: false },
      want: { prefixItems: [{ const: 1 }], items: false },
    },
    { name: 'may be an open tuple', given: { items: [{ const: 1 }] }, want: { prefixItems: [{ const: 1 }] } },
    {
      name: 'may have the type null without quotes',
      given: { type: ['string', null] },
      want: { type: ['string', 'null'] },
    },
    { name: 'may be null without quotes', given: { type: null }, want: { type: 'null' } },
    { name: 'ignores keys that are undefined', given: { pattern: undefined, items: undefined }, want: {} },
    {
      name: 'ignores keys without a value',
      given: { type: null, enum: null, description: 'A' },
      want: { description: 'A' },
    },
    { name: 'may be the constant null', given: { const: null, default: null }, want: { const: null, default: null } },
    { name: 'has patterns for JavaScript', given: { pattern: '^[\\w-\\.]+$' }, want: { pattern: '^[\\w\\-\\.]+$' } },
    { name: 'keeps a pattern that is none', given: { pattern: '(' }, want: { pattern: '(' } },
    {
      name: 'has names of fields for JavaScript',
      given: { patternProperties: { '^x\\-': {}, '(': {} } },
      want: { patternProperties: { '^x-': {}, '(': {} } },
    },
  ])('$name', ({ given, want, version = '3.0' }) => {
    expect(upgradeSchema(given, version)).toEqual(want);
  });

  it('of base64 is checked', () => {
    expect(accepts('3.0.3', { type: 'string', format: 'byte' }, 'dGV4dA==')).toBe(true);
    expect(accepts('3.0.3', { type: 'string', format: 'byte' }, 'no base64!')).toBe(false);
  });

  it('may have any discriminator', () => {
    const schema = { oneOf: [toB], discriminator: { propertyName: 'kind', mapping: { b: 'B' } } };
    expect(accepts('3.0.3', schema, { b: 1 })).toBe(true);
    expect(accepts('3.0.3', schema, {})).toBe(false);
  });

  it('may have a format that nobody knows', () => {
    expect(accepts('3.0.3', { type: 'string', format: 'iban' }, 'anything')).toBe(true);
  });
});
