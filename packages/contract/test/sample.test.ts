import { describe, expect, it } from 'vitest';
import { patternText, sample, sampleBody } from '../src/sample.ts';
import { contractOf, json } from '../src/testing/index.ts';
import { createValidators } from '../src/validators.ts';
import { ours } from './ours.ts';

const schemas: Record<string, object> = {
  'a required object': {
    type: 'object',
    required: ['a', 'b'],
    properties: { a: { type: 'integer', minimum: 3 }, b: { type: 'boolean' }, c: {} },
  },
  'a list of at least two': { type: 'array', minItems: 2, items: { type: 'string', minLength: 9 } },
  'an exclusive limit': { type: 'number', exclusiveMinimum: 0, maximum: 1 },
  'a highest number': { type: 'integer', maximum: -4 },
  'a multiple': { type: 'integer', multipleOf: 5, minimum: 11 },
  'a pattern': { type: 'string', pattern: '^[A-Z]{2}[0-9]{4}$' },
  'a pattern with lengths': { type: 'string', pattern: '^[a-z]+$', minLength: 3, maxLength: 5 },
  'a short text': { type: 'string', maxLength: 2 },
  'a choice': { enum: ['x', 'y'] },
  'a constant': { const: { a: 1 } },
  'a default': { type: 'integer', default: 7 },
  'a union': { oneOf: [{ type: 'integer' }, { type: 'string' }] },
  'a format': { type: 'string', format: 'uuid' },
  'a day': { type: 'string', format: 'date' },
  'a moment': { type: 'string', format: 'date-time' },
  'an address': { type: 'string', format: 'email' },
  'one that may be null': { type: ['null', 'integer'] },
};
const content = json({});
const contract = contractOf({ '/pets': { get: { responses: { 200: { description: '', content } } } } }, schemas);
const { request } = createValidators(contract.document);

describe('a value that is made up', () => {
  it.each(Object.keys(schemas))('is valid: %s', (name) => {
    const value = sample(contract, schemas[name], 1);
    expect(request({ schema: {}, pointer: `#/components/schemas/${encodeURIComponent(name)}` }, value)).toEqual([]);
  });

  it('is the same for the same seed, and another for another', () => {
    const schema = { type: 'string', pattern: '^[a-z]{20}$' };
    expect(sample(contract, schema, 1)).toBe(sample(contract, schema, 1));
    expect(sample(contract, schema, 1)).not.toBe(sample(contract, schema, 2));
  });

  it('is as long as asked, where the pattern lets it', () => {
    expect(patternText('^[0-9]+$', { minLength: 4, maxLength: 9 }, 1)).toMatch(/^[0-9]{4,9}$/);
    expect(patternText('^[0-9]{3}$', { minLength: 4 }, 1)).toBeUndefined();
    expect(patternText('(', {}, 1)).toBeUndefined();
  });

  it('is valid for every body of our contract', () => {
    const validators = createValidators(ours.document);
    const bodies = ours.operations.flatMap(({ id, body }) =>
      (body?.content ?? []).map(({ schema }) => ({ id, schema })),
    );
    const invalid = bodies.filter(
      ({ schema }) =>
        schema !== undefined && validators.request(schema, sampleBody(ours, schema, validators.request, 1)).length > 0,
    );
    expect(invalid.map(({ id }) => id)).toEqual([]);
  });
});
