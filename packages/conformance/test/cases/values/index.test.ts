import type { Schema } from '@xs2a/contract';
import { contractOf } from '@xs2a/contract/testing';
import { describe, expect, it } from 'vitest';
import { edgeValues } from '../../../src/cases/values/index.ts';

const contract = contractOf({});
/** What the values of a schema are, such as `has 2 entries`. */
const namesOf = (schema: Schema) => edgeValues(contract, schema, 1).map(({ what }) => what);

describe('the values of a limited schema', () => {
  it.each<[string, (limit: number) => Schema, number, string]>([
    ['a text', (maxLength) => ({ type: 'string', maxLength }), 20_000, 'has 20000 characters of two bytes'],
    ['a text', (maxLength) => ({ type: 'string', maxLength }), 19_999, 'has 20000 characters'],
    ['a list', (maxItems) => ({ type: 'array', items: { type: 'boolean' }, maxItems }), 1000, 'has 1001 entries'],
    [
      'a map',
      (maxProperties) => ({ type: 'object', additionalProperties: {}, maxProperties }),
      1000,
      'has 1001 entries',
    ],
    [
      'a map of keys',
      (maxLength) => ({ type: 'object', additionalProperties: {}, propertyNames: { maxLength } }),
      1000,
      'has a key of 1001 characters',
    ],
  ])('of %s are sent up to its largest limit', (_, schemaOf, limit, name) => {
    expect(namesOf(schemaOf(limit))).toContain(name);
  });

  it('of larger limits are not sent', () => {
    expect(namesOf({ type: 'string', maxLength: 20_001 })).toEqual([]);
    expect(namesOf({ type: 'string', maxLength: 20_000 })).not.toContain('has 20001 characters');
    expect(namesOf({ type: 'array', items: { type: 'boolean' }, maxItems: 1001 })).not.toContain('has 1001 entries');
    expect(namesOf({ type: 'object', additionalProperties: {}, maxProperties: 1001 })).not.toContain(
      'has 1001 entries',
    );
    expect(
      namesOf({ type: 'object', additionalProperties: {}, propertyNames: { maxLength: 1001 } }).join(),
    ).not.toContain('a key of');
  });

  it('are one of each type, if there are several', () => {
    expect(namesOf({ type: ['boolean', 'string'] })).toEqual(['is a text', 'is a boolean']);
    expect(namesOf({ type: 'string' })).toEqual([]);
  });

  it('are texts of its pattern, and texts that nearly are', () => {
    expect(namesOf({ type: 'string', pattern: '^ab$' })).toEqual([
      'is "ab"',
      'is "ab!"',
      'is "!"',
      'is "no such form"',
    ]);
  });

  it('are on both sides of each limit', () => {
    expect(namesOf({ type: 'string', minLength: 2, maxLength: 4 })).toEqual([
      'has 4 characters',
      'has 5 characters',
      'has 2 characters',
      'has one character',
      'has 4 characters of two bytes',
    ]);
    expect(namesOf({ type: 'string', minLength: 0 })).toEqual(['is empty']);
    expect(namesOf({ type: 'integer', minimum: 1, maximum: 9 })).toEqual(
      expect.arrayContaining(['is 0', 'is 1', 'is 9', 'is 10']),
    );
    expect(namesOf({ type: 'array', items: {}, minItems: 2 })).toEqual(
      expect.arrayContaining(['has 0 entries', 'has one entry', 'has 2 entries']),
    );
  });
});
