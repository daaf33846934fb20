import { describe, expect, it } from 'vitest';
import type { Schema } from '../src/model.ts';
import { contractOf } from '../src/testing/index.ts';
import { createValidators, type Violation } from '../src/validators.ts';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const schemas = {
  Cat: {
    type: 'object',
    required: ['kind', 'lives'],
    properties: { kind: { const: 'cat' }, lives: { type: 'integer' } },
  },
  Dog: { type: 'object', required: ['kind'], properties: { kind: { const: 'dog' } }, maxProperties: 1 },
  Pet: {
    oneOf: [ref('Cat'), ref('Dog')],
    discriminator: {
      propertyName: 'kind',
      mapping: { cat: '#/components/schemas/Cat', dog: '#/components/schemas/Dog', cow: 'Cow' },
    },
  },
  Untagged: { oneOf: [ref('Cat'), ref('Dog')], discriminator: { propertyName: 'kind' } },
};

/** How a value breaks a schema. */
function violationsOf(schema: Schema, value: unknown): Violation[] {
  const { document } = contractOf({}, { ...schemas, It: schema });
  return createValidators(document).response({ schema, pointer: '#/components/schemas/It' }, value);
}

describe('a violation', () => {
  it.each<[string, Schema, unknown, Partial<Violation>]>([
    ['type', { type: 'string' }, 1, { found: '1', expected: 'string' }],
    ['type', { type: ['string', 'null'] }, 1, { expected: 'string or null' }],
    ['enum', { enum: ['a', 1, null] }, 'b', { found: '"b"', expected: 'one of "a", 1, null' }],
    ['const', { const: { a: 1 } }, {}, { found: '{}', expected: '{"a":1}' }],
    ['pattern', { pattern: '^a$' }, 'b', { expected: 'text of the form ^a$' }],
    ['format', { format: 'date' }, 'b', { expected: 'text of the format date' }],
    ['not', { not: { const: 1 } }, 1, { found: '1', expected: 'no value of {"const":1}' }],
    ['maxLength', { maxLength: 1 }, 'ab', { expected: 'a value that must NOT have more than 1 characters' }],
    ['required', { required: ['a'] }, {}, { field: 'a', pointer: '', found: 'nothing', expected: 'the field "a"' }],
    [
      'dependentRequired',
      { dependentRequired: { a: ['b'] } },
      { a: 1 },
      { field: 'b', pointer: '', found: 'nothing', expected: 'the field "b"' },
    ],
    [
      'additionalProperties',
      { additionalProperties: false },
      { a: [1] },
      { field: 'a', pointer: '', found: '[1]', expected: 'no field "a"' },
    ],
    [
      'unevaluatedProperties',
      { unevaluatedProperties: false },
      { a: 1 },
      { field: 'a', pointer: '', found: '1', expected: 'no field "a"' },
    ],
  ])('of %s: %j', (keyword, schema, value, want) => {
    expect(violationsOf(schema, value)).toMatchObject([{ keyword, ...want }]);
  });

  it('has pointer and field, on any level', () => {
    const schema = { properties: { 'a/b': { items: { required: ['c'] } } } };
    expect(violationsOf(schema, { 'a/b': [{ c: 1 }, {}] })).toMatchObject([{ pointer: '/a~1b/1', field: 'a/b.1.c' }]);
  });

  it.each<[string, Schema, unknown, string]>([
    ['the value', { properties: { lives: { type: 'integer' } } }, { lives: 'x' }, 'It/properties/lives'],
    ['the object', { properties: { a: { required: ['b'] } } }, { a: {} }, 'It/properties/a'],
    ['a reference', { properties: { cats: { items: ref('Cat') } } }, { cats: [{ kind: 'cat' }] }, 'Cat'],
    ['the member of a union', ref('Pet'), { kind: 'cat', lives: 'x' }, 'Cat/properties/lives'],
    ['the entries of a map', { additionalProperties: { type: 'null' } }, { a: 1 }, 'It/additionalProperties'],
  ])('names the schema of %s, wherever the value is', (_, schema, value, want) => {
    expect(violationsOf(schema, value)).toMatchObject([{ schema: `#/components/schemas/${want}` }]);
  });

  it('is reported once for each keyword and field', () => {
    const schema = { allOf: [{ type: 'string' }, { type: 'string' }, { minLength: 2 }] };
    expect(violationsOf(schema, 1).map(({ keyword }) => keyword)).toEqual(['type']);
    expect(violationsOf(schema, 'a').map(({ keyword }) => keyword)).toEqual(['minLength']);
    const fields = { properties: { a: { type: 'string' }, b: { type: 'string' } } };
    expect(violationsOf(fields, { a: 1, b: 1 }).map(({ field }) => field)).toEqual(['a', 'b']);
  });

  it.each<[string, Schema, unknown, string]>([
    ['if', { if: true, then: { minLength: 2 } }, 'a', 'minLength'],
    ['propertyNames', { propertyNames: { maxLength: 1 } }, { ab: 1 }, 'maxLength'],
  ])('is not repeated by %s', (_, schema, value, keyword) => {
    expect(violationsOf(schema, value).map((violation) => violation.keyword)).toEqual([keyword]);
  });

  it('shows no secret', () => {
    const schema = {
      properties: { token: { type: 'integer' }, user: { additionalProperties: false }, code: { type: 'integer' } },
    };
    expect(violationsOf(schema, { token: 'secret', user: { pin: 'secret' }, code: 'open' })).toMatchObject([
      { field: 'token', found: '[redacted]' },
      { field: 'user.pin', found: '[redacted]' },
      { field: 'code', found: '"open"' },
    ]);
    expect(violationsOf({ properties: { token: { type: 'string' } } }, { token: 5 })).toMatchObject([{ found: '5' }]);
  });
});

describe('a violation of a union', () => {
  it('is that of the member that the value names', () => {
    expect(violationsOf(ref('Pet'), { kind: 'cat', lives: 'nine' })).toMatchObject([
      { keyword: 'type', pointer: '/lives', field: 'lives', expected: 'integer' },
    ]);
  });

  it('has pointer and field from the whole value', () => {
    const schema = { properties: { pets: { items: ref('Pet') } } };
    expect(violationsOf(schema, { pets: [{ kind: 'dog' }, { kind: 'cat' }] })).toMatchObject([
      { keyword: 'required', pointer: '/pets/1', field: 'pets.1.lives' },
    ]);
    expect(violationsOf(schema, { pets: [{ kind: 'dog', a: 1 }] })).toMatchObject([
      { keyword: 'maxProperties', pointer: '/pets/0', field: 'pets.0' },
    ]);
  });

  it.each<[unknown]>([[{ kind: 'bird' }], [{ kind: 'cow' }], [{ kind: 5 }], [{}], ['cat'], [null]])(
    'lists the names of its members, if %j has none of them',
    (value) => {
      expect(violationsOf(ref('Pet'), value)).toEqual([
        {
          keyword: 'oneOf',
          pointer: '',
          field: '',
          found: JSON.stringify(value),
          expected: 'an object whose kind is one of cat, dog, cow',
          schema: '#/components/schemas/Pet',
        },
      ]);
    },
  );

  it('counts its members if they have no names', () => {
    expect(violationsOf(ref('Untagged'), { kind: 'cat' })).toMatchObject([
      { keyword: 'oneOf', expected: 'a value of one of the 2 alternatives' },
    ]);
    expect(violationsOf({ anyOf: [{ type: 'string' }, { type: 'null' }, { const: 1 }] }, 2)).toMatchObject([
      { keyword: 'anyOf', found: '2', expected: 'a value of one of the 3 alternatives' },
    ]);
  });

  it('hides those of unions inside it, and no others', () => {
    const inner = { anyOf: [{ type: 'string' }, { type: 'null' }] };
    const schema = {
      properties: { a: { anyOf: [{ properties: { b: inner } }, { const: 1 }] }, ab: { type: 'string' }, c: inner },
    };
    expect(
      violationsOf(schema, { a: { b: 1 }, ab: 1, c: 1 }).map(({ keyword, field }) => `${keyword} ${field}`),
    ).toEqual(['type ab', 'anyOf c', 'anyOf a']);
  });

  it('is the union itself if a value satisfies several members', () => {
    expect(violationsOf({ oneOf: [{ type: 'integer' }, { const: 1 }] }, 1)).toMatchObject([
      { keyword: 'oneOf', expected: 'a value of one of the 2 alternatives' },
    ]);
    const both = { ...schemas.Pet, oneOf: [ref('Dog'), ref('Dog')] };
    expect(violationsOf(both, { kind: 'dog' })).toMatchObject([
      { keyword: 'oneOf', expected: 'an object whose kind is one of cat, dog, cow' },
    ]);
  });
});
