import { describe, expect, it } from 'vitest';
import { contractOf, json } from '../src/testing/index.ts';
import { createValidators } from '../src/validators.ts';

const schemas = {
  Pet: {
    type: 'object',
    required: ['id', 'name', 'password'],
    properties: {
      id: { type: 'integer', readOnly: true },
      name: { type: 'string', maxLength: 5 },
      password: { type: 'string', writeOnly: true },
    },
  },
  Cat: {
    type: 'object',
    required: ['kind', 'lives'],
    properties: { kind: { const: 'cat' }, lives: { type: 'integer' } },
  },
  Dog: { type: 'object', required: ['kind'], properties: { kind: { const: 'dog' } } },
  Either: {
    oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }],
    discriminator: {
      propertyName: 'kind',
      mapping: { cat: '#/components/schemas/Cat', dog: '#/components/schemas/Dog' },
    },
  },
  Plain: { anyOf: [{ type: 'string' }, { type: 'integer' }] },
  Closed: { type: 'object', additionalProperties: false, properties: { token: { type: 'integer' } } },
  Day: { type: 'string', format: 'date' },
  Broken: { type: 'string', pattern: '(' },
};
const { document } = contractOf(
  { '/pets': { get: { responses: { 200: { description: '', content: json({}) } } } } },
  schemas,
);
const { request, response, text, header } = createValidators(document);
const at = (name: string) => ({ schema: {}, pointer: `#/components/schemas/${name}` });

describe('validators', () => {
  it('name field, finding and expectation', () => {
    expect(request(at('Pet'), { name: 'Thomas', password: 'x' })).toEqual([
      {
        keyword: 'maxLength',
        pointer: '/name',
        field: 'name',
        found: '"Thomas"',
        expected: 'a value that must NOT have more than 5 characters',
      },
    ]);
  });

  it('need no readOnly field in a request, and no writeOnly field in an answer', () => {
    expect(request(at('Pet'), { name: 'Tom', password: 'x' })).toEqual([]);
    expect(response(at('Pet'), { id: 1, name: 'Tom' })).toEqual([]);
    expect(response(at('Pet'), { name: 'Tom' })).toMatchObject([{ field: 'id', found: 'nothing' }]);
  });

  it('of text fit strings to types, without changing what they are given', () => {
    const given = { kind: 'cat', lives: '9' };
    expect(text(at('Cat'), given)).toEqual([]);
    expect(given.lives).toBe('9');
    expect(request(at('Cat'), given)).toMatchObject([{ field: 'lives', expected: 'integer' }]);
    expect(header(at('Cat'), { kind: 'cat', lives: 'nine' })).toMatchObject([{ field: 'lives' }]);
  });

  it('know formats', () => {
    expect(response(at('Day'), '2023-02-29')).toMatchObject([{ expected: 'text of the format date' }]);
  });

  it('tell of a union what the named member lacks', () => {
    expect(response(at('Either'), { kind: 'cat' })).toMatchObject([{ field: 'lives', expected: 'the field "lives"' }]);
    expect(response(at('Either'), { kind: 'cow' })).toMatchObject([
      { field: '', expected: 'an object whose kind is one of cat, dog' },
    ]);
    expect(response(at('Plain'), true)).toMatchObject([{ expected: 'a value of one of the 2 alternatives' }]);
  });

  it('tell no value of a secret, nor a piece of it', () => {
    const secret = 'uat_0123456789'.repeat(9);
    expect(JSON.stringify(response(at('Closed'), { token: secret, more: { token: secret } }))).not.toContain('uat_0');
  });

  it('tell a schema that cannot be compiled instead of failing', () => {
    expect(response(at('Broken'), 'x')).toMatchObject([
      { keyword: 'schema', expected: 'a schema of JSON Schema 2020-12' },
    ]);
  });
});
