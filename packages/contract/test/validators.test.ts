import { describe, expect, it } from 'vitest';
import { contractOf } from '../src/testing/index.ts';
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
  Count: { type: 'integer' },
  Broken: { type: 'string', pattern: '(' },
};
const { document } = contractOf({}, schemas);
const { request, response, text, header } = createValidators(document);
const at = (name: string) => ({ schema: {}, pointer: `#/components/schemas/${name}` });

describe('validators', () => {
  it('name field, value and expectation', () => {
    expect(request(at('Pet'), { name: 'Thomas', password: 'x' })).toEqual([
      {
        keyword: 'maxLength',
        pointer: '/name',
        field: 'name',
        found: '"Thomas"',
        expected: 'a value that must NOT have more than 5 characters',
        schema: '#/components/schemas/Pet/properties/name',
      },
    ]);
  });

  it('need no readOnly field in a request, and no writeOnly field in an answer', () => {
    expect(request(at('Pet'), { name: 'Tom', password: 'x' })).toEqual([]);
    expect(response(at('Pet'), { id: 1, name: 'Tom' })).toEqual([]);
    expect(response(at('Pet'), { name: 'Tom' })).toMatchObject([{ field: 'id', found: 'nothing' }]);
    expect(text(at('Pet'), { name: 'Tom', password: 'x' })).toEqual([]);
    expect(text(at('Pet'), { id: '1', name: 'Tom' })).toMatchObject([{ field: 'password' }]);
    expect(header(at('Pet'), { id: '1', name: 'Tom' })).toEqual([]);
    expect(header(at('Pet'), { name: 'Tom', password: 'x' })).toMatchObject([{ field: 'id' }]);
  });

  it('of texts convert them to types, without changing the value', () => {
    const given = { kind: 'cat', lives: '9' };
    expect(text(at('Cat'), given)).toEqual([]);
    expect(given.lives).toBe('9');
    expect(header(at('Count'), '9')).toEqual([]);
    expect(header(at('Count'), 'nine')).toMatchObject([{ found: '"nine"', expected: 'integer' }]);
  });

  it('of JSON do not', () => {
    expect(request(at('Cat'), { kind: 'cat', lives: '9' })).toMatchObject([{ field: 'lives', expected: 'integer' }]);
    expect(response(at('Cat'), { kind: 'cat', lives: '9' })).toMatchObject([{ field: 'lives', found: '"9"' }]);
  });

  it('report a schema that cannot be compiled, each time', () => {
    const want = {
      keyword: 'schema',
      pointer: '',
      field: '',
      found: expect.stringMatching(/^a schema at #\/components\/schemas\/Broken that cannot be used: [^\n]+$/),
      expected: 'a schema of JSON Schema 2020-12',
      schema: '#/components/schemas/Broken',
    };
    expect(response(at('Broken'), 'x')).toEqual([want]);
    expect(response(at('Broken'), 'x')).toEqual([want]);
    expect(response(at('None'), 'x')).toMatchObject([{ keyword: 'schema' }]);
  });

  it('are created once for each document', () => {
    expect(createValidators(document)).toBe(createValidators(document));
    expect(createValidators(contractOf({}, schemas).document)).not.toBe(createValidators(document));
  });
});
