import { describe, expect, test } from 'vitest';
import { anyType, isSeveral, isSubset, isWhole, noType, typeNames, typeOf, typesAt } from '../../src/model/types.ts';

const types = (...names: string[]) => typesAt({ raw: names, pointer: '#/type' });

test.each([
  { names: ['null'], want: 'null' },
  { names: ['boolean'], want: 'boolean' },
  { names: ['integer'], want: 'integer' },
  { names: ['number'], want: 'number' },
  { names: ['string'], want: 'string' },
  { names: ['array'], want: 'array' },
  { names: ['object'], want: 'object' },
  { names: ['string', 'null'], want: ['null', 'string'] },
  { names: ['number', 'integer'], want: 'number' },
  { names: ['integer', 'string'], want: ['integer', 'string'] },
  { names: [], want: [] },
  { names: ['null', 'boolean', 'number', 'string', 'array', 'object'], want: null },
])('$names are written as $want', ({ names, want }) => {
  expect(typeNames(types(...names))).toEqual(want);
});

test('a single name is a type as well', () => {
  expect(typesAt({ raw: 'string', pointer: '#/type' })).toBe(types('string'));
});

test.each(['text', 'constructor', ''])('"%s" is not a type', (name) => {
  expect(() => types('string', name)).toThrowError(
    expect.objectContaining({ message: `expected a JSON type, found "${name}"`, pointer: '#/type/1' }),
  );
});

test.each([
  { value: null, type: 'null' },
  { value: false, type: 'boolean' },
  { value: 1, type: 'integer' },
  { value: 'a', type: 'string' },
  { value: [], type: 'array' },
  { value: {}, type: 'object' },
])('$value is of type $type', ({ value, type }) => {
  expect(typeOf(value)).toBe(types(type));
});

test('a fraction is a number, but no integer', () => {
  expect(isSubset(typeOf(1.5), types('number'))).toBe(true);
  expect(isSubset(typeOf(1.5), types('integer'))).toBe(false);
  expect(isWhole(types('integer', 'string'))).toBe(true);
  expect(isWhole(types('number'))).toBe(false);
});

describe('several types', () => {
  test.each([
    { names: ['integer', 'string'], want: true },
    { names: ['number', 'string'], want: true },
    { names: ['boolean', 'object', 'null'], want: true },
    { names: ['number'], want: false },
    { names: ['integer', 'number'], want: false },
    { names: ['string', 'null'], want: false },
    { names: ['number', 'null'], want: false },
    { names: ['null'], want: false },
  ])('$names: $want', ({ names, want }) => {
    expect(isSeveral(types(...names))).toBe(want);
  });
});

test('every set of types lies between none and any', () => {
  expect(isSubset(noType, types('string'))).toBe(true);
  expect(isSubset(types('string', 'object'), anyType)).toBe(true);
  expect(isSubset(types('string', 'object'), types('string'))).toBe(false);
});
