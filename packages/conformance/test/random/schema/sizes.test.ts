/** How large and how deep generated values get. */
import { contractOf } from '@xs2a/contract/testing';
import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generate } from '../../../src/random/schema/generate.ts';
import { likely } from '../../../src/random/schema/likely.ts';
import { waysOf } from '../../../src/random/schema/ways.ts';

const contract = contractOf(
  {},
  { Chain: { type: 'object', properties: { next: { $ref: '#/components/schemas/Chain' } } } },
);

/** @param depth levels below which only required fields are generated */
function valuesOf(schema: object, { depth, isText = false }: { depth?: number; isText?: boolean } = {}): unknown[] {
  const values = generate({ contract, isText }, schema, depth);
  return values === undefined ? [] : fc.sample(values, { seed: 3, numRuns: 2000 });
}

/** The smallest and the largest of the sizes of these values. */
function rangeOf(values: readonly unknown[], sizeOf: (value: never) => number): [number, number] {
  const sizes = (values as never[]).map(sizeOf);
  return [sizes.reduce((a, b) => Math.min(a, b)), sizes.reduce((a, b) => Math.max(a, b))];
}

const lengthOf = (value: { length: number }) => value.length;
const charactersOf = (text: string) => [...text].length;
const fieldsOf = (value: object) => Object.keys(value).length;
const asNumber = (value: number) => value;
const string = { type: 'string' };

describe('a text', () => {
  test.each<[what: string, limits: object, want: [number, number]]>([
    ['is within both lengths', { minLength: 2, maxLength: 5 }, [2, 5]],
    ['of a pattern is within both lengths', { pattern: '^[a-z]*$', minLength: 2, maxLength: 5 }, [2, 5]],
    ['has one length if both are the same', { minLength: 3, maxLength: 3 }, [3, 3]],
  ])('%s', (_, limits, want) => {
    expect(rangeOf(valuesOf({ ...string, ...limits }), charactersOf)).toEqual(want);
  });
});

describe('a list', () => {
  const list = (limits: object) => ({ type: 'array', items: { type: 'boolean' }, ...limits });

  test.each<[what: string, limits: object, depth: number, want: [number, number]]>([
    ['has up to 4 entries', {}, 1, [0, 4]],
    ['has up to 4 entries more than it must', { minItems: 3 }, 1, [3, 7]],
    ['has no more than it may', { minItems: 3, maxItems: 5 }, 1, [3, 5]],
    ['has as many as it must and may', { minItems: 3, maxItems: 3 }, 1, [3, 3]],
    ['has none on the last level', {}, 0, [0, 0]],
    ['has as many as it must on the last level', { minItems: 2 }, 0, [2, 2]],
  ])('%s', (_, limits, depth, want) => {
    expect(rangeOf(valuesOf(list(limits), { depth }), lengthOf)).toEqual(want);
  });

  test('that must have more entries than it may is not made', () => {
    expect(valuesOf(list({ minItems: 3, maxItems: 2 }))).toEqual([]);
  });
});

describe('an object', () => {
  const properties = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [name, { type: 'boolean' }]));

  test.each([
    [4, 5],
    [3, 3],
    [1, 1],
    [0, 0],
  ])('on level %i has up to %i of its five optional fields', (depth, want) => {
    expect(rangeOf(valuesOf({ type: 'object', properties }, { depth }), fieldsOf)[1]).toBe(want);
  });

  test.each([
    [{ minProperties: 2, maxProperties: 3 }, [2, 3]],
    [{ minProperties: 2, maxProperties: 2 }, [2, 2]],
    [{ required: ['a', 'b'], maxProperties: 2 }, [2, 2]],
  ])('with %j has from and to %j fields', (limits, want) => {
    expect(rangeOf(valuesOf({ type: 'object', properties, ...limits }), fieldsOf)).toEqual(want);
  });

  test('has up to 3 free fields, none of them without a name', () => {
    const values = valuesOf({ type: 'object', additionalProperties: { type: 'boolean' } }) as object[];
    expect(rangeOf(values, fieldsOf)).toEqual([0, 3]);
    const names = values.flatMap((value) => Object.keys(value));
    expect(rangeOf(names, charactersOf)[0]).toBe(1);
  });

  test('has no more free fields than there is room for, and none on the last level', () => {
    const free = { type: 'object', additionalProperties: { type: 'boolean' }, properties: { a: {} }, required: ['a'] };
    expect(rangeOf(valuesOf({ ...free, maxProperties: 2 }), fieldsOf)).toEqual([1, 2]);
    expect(rangeOf(valuesOf({ ...free, maxProperties: 1 }), fieldsOf)).toEqual([1, 1]);
    expect(rangeOf(valuesOf(free, { depth: 0 }), fieldsOf)).toEqual([1, 1]);
  });

  const depthOf = (value: unknown): number =>
    typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;

  test('that may contain itself does so on five levels', () => {
    expect(rangeOf(valuesOf({ $ref: '#/components/schemas/Chain' }), depthOf)).toEqual([1, 6]);
  });

  test.each([
    [8, true],
    [9, false],
  ])('that must contain others on %i levels is made: %s', (levels, isMade) => {
    const nested = (left: number): object =>
      left === 0 ? { type: 'boolean' } : { type: 'object', required: ['in'], properties: { in: nested(left - 1) } };
    expect(valuesOf(nested(levels)).length > 0).toBe(isMade);
  });
});

describe('a number', () => {
  const largest = Number.MAX_SAFE_INTEGER;
  const int32 = 2 ** 31;

  test.each<[what: string, schema: object, isText: boolean, want: [number, number]]>([
    ['a large integer', { type: 'integer', minimum: largest - 1 }, false, [largest - 1, largest]],
    ['a small integer', { type: 'integer', maximum: 1 - largest }, false, [-largest, 1 - largest]],
    ['an integer of 32 bits', { type: 'integer', format: 'int32' }, false, [-int32, int32 - 1]],
    ['one of one', { type: 'integer', minimum: 3, maximum: 3 }, false, [3, 3]],
    ['one between exclusive limits', { type: 'integer', exclusiveMinimum: 2, exclusiveMaximum: 4 }, false, [3, 3]],
    ['a fraction of one', { type: 'number', minimum: 0.5, maximum: 0.5 }, false, [0.5, 0.5]],
    ['a multiple', { type: 'integer', multipleOf: 7, minimum: 14, maximum: 21 }, false, [14, 21]],
    // A contract may say so, although JSON Schema forbids it.
    ['a multiple of nothing', { type: 'integer', multipleOf: 0, minimum: 1, maximum: 2 }, false, [1, 2]],
  ])('%s is within its limits', (_, schema, isText, want) => {
    expect(rangeOf(valuesOf(schema, { isText }), asNumber)).toEqual(want);
  });

  test.each([
    [{ type: 'integer', minimum: 3, maximum: 2 }],
    [{ type: 'number', exclusiveMinimum: 0.5, maximum: 0.5 }],
    [{ type: 'number', minimum: 0.5, exclusiveMaximum: 0.5 }],
  ])('of %j is not made', (schema) => {
    expect(valuesOf(schema)).toEqual([]);
  });

  test.each([
    ['as text', true, 1e9],
    ['in JSON', false, 1e15],
  ])('with a fraction is less than %s, %i', (_, isText, most) => {
    const fractions = valuesOf({ type: 'number' }, { isText }).filter((value) => !Number.isInteger(value));
    const [least, greatest] = rangeOf(fractions, asNumber);
    expect([least > -most, greatest < most]).toEqual([true, true]);
    expect([least < -most / 2, greatest > most / 2]).toEqual([true, true]);
  });
});

describe('anything', () => {
  test('is a list or an object with names on all levels but the last', () => {
    const values = valuesOf({}, { depth: 1 });
    expect(values.some(Array.isArray)).toBe(true);
    const names = values.flatMap((value) =>
      Array.isArray(value) ? [] : Object.keys(Object(typeof value === 'string' ? {} : value)),
    );
    expect(rangeOf(names, charactersOf)[0]).toBe(1);
    expect(valuesOf({}, { depth: 0 }).filter((value) => typeof value === 'object' && value !== null)).toEqual([]);
  });
});

describe('the ways to satisfy a schema', () => {
  const unions = (count: number) => ({ allOf: Array(count).fill({ oneOf: [{ minLength: 1 }, { maxLength: 9 }] }) });

  test.each([
    [5, 32],
    [6, 64],
    [7, 64],
  ])('of %i unions are %i', (count, want) => {
    expect(waysOf(contract, unions(count))).toHaveLength(want);
  });
});

describe('a filter', () => {
  /** Lets so many of the first values pass, and all that come after the trial. */
  function filtered(passing: number): { values: Arbitrary<number> | undefined; asked: number } {
    let asked = 0;
    const values = likely(fc.nat(), () => ++asked <= passing);
    return { values, asked };
  }

  test.each([
    [12, true],
    [11, false],
  ])('that lets %i of 60 samples pass is used: %s', (passing, isUsed) => {
    const { values, asked } = filtered(passing);
    expect([values !== undefined, asked]).toEqual([isUsed, 60]);
  });
});
