import { describe, expect, test } from 'vitest';
import { brokenRule } from '../../../src/schemas/rules.ts';
import type { Keywords } from '../../../src/schemas/schema.ts';

interface Case {
  schema: Keywords;
  valid: unknown[];
  invalid: unknown[];
  rule: string;
}

const cases: Case[] = [
  { schema: { type: 'string' }, valid: ['', 'x'], invalid: [1, null, [], {}, true], rule: 'type string' },
  { schema: { type: 'boolean' }, valid: [true, false], invalid: ['true', 0, null], rule: 'type boolean' },
  { schema: { type: 'number' }, valid: [1, 0.5], invalid: ['1', null], rule: 'type number' },
  { schema: { type: 'integer' }, valid: [1, -1, 1e3], invalid: [0.5, '1'], rule: 'type integer' },
  { schema: { type: 'null' }, valid: [null], invalid: [0, '', false, {}, []], rule: 'type null' },
  { schema: { type: 'array' }, valid: [[], [1]], invalid: [{}, null, ''], rule: 'type array' },
  { schema: { type: 'object' }, valid: [{}, { a: 1 }], invalid: [[], null, ''], rule: 'type object' },
  { schema: { type: ['string', 'null'] }, valid: ['', null], invalid: [0, []], rule: 'type string|null' },
  { schema: { const: 'a' }, valid: ['a'], invalid: ['b', null, 0], rule: 'const a' },
  { schema: { const: undefined }, valid: [undefined], invalid: ['a'], rule: 'const undefined' },
  { schema: { enum: ['a', 1] }, valid: ['a', 1], invalid: ['1', 'b', null], rule: 'enum a|1' },
  { schema: { pattern: '^a+$' }, valid: ['a', 'aa', 1, null], invalid: ['', 'b'], rule: 'pattern ^a+$' },
  { schema: { pattern: '^.$' }, valid: ['a', '🏦'], invalid: ['ab', '🏦🏦'], rule: 'pattern ^.$' },
  { schema: { minLength: 0 }, valid: ['', 'a'], invalid: [], rule: '' },
  { schema: { minLength: 1 }, valid: ['a', '🏦', 0], invalid: [''], rule: 'minLength 1' },
  { schema: { minLength: 2 }, valid: ['ab', 'a🏦', '🏦🏦', 'abc'], invalid: ['a', '🏦'], rule: 'minLength 2' },
  { schema: { minLength: 3 }, valid: ['abc', '🏦🏦🏦', 'abcdef'], invalid: ['ab', '🏦🏦', 'a🏦'], rule: 'minLength 3' },
  { schema: { maxLength: 0 }, valid: ['', 1], invalid: ['a', '🏦'], rule: 'maxLength 0' },
  { schema: { maxLength: 1 }, valid: ['', 'a', '🏦'], invalid: ['ab', '🏦a', '🏦🏦'], rule: 'maxLength 1' },
  { schema: { maxLength: 2 }, valid: ['ab', 'a🏦', '🏦🏦'], invalid: ['abc', '🏦🏦🏦', 'ab🏦'], rule: 'maxLength 2' },
  // Half of a surrogate pair counts as a character.
  { schema: { maxLength: 1 }, valid: ['\ud83c'], invalid: ['\ud83c\ud83c', '\udfe6\ud83c'], rule: 'maxLength 1' },
  { schema: { minLength: 2 }, valid: ['\ud83c\ud83c'], invalid: ['\ud83c', '\udfe6'], rule: 'minLength 2' },
  { schema: { minimum: 0 }, valid: [0, 1, '-1'], invalid: [-1, -0.1], rule: 'minimum 0' },
  { schema: { maximum: 9 }, valid: [9, -10, '10'], invalid: [10, 9.1], rule: 'maximum 9' },
  { schema: { minimum: 1, maximum: 2 }, valid: [1, 2], invalid: [3], rule: 'maximum 2' },
  {
    schema: { required: ['a', 'b'] },
    valid: [{ a: 1, b: undefined }, [], 'x'],
    invalid: [{ a: 1 }, Object.create({ a: 1, b: 1 }, { a: { value: 1 } })],
    rule: 'required b',
  },
  { schema: { maxProperties: 1 }, valid: [{}, { a: 1 }, [1, 2]], invalid: [{ a: 1, b: 2 }], rule: 'maxProperties 1' },
  { schema: { maxProperties: 0 }, valid: [{}], invalid: [{ a: 1 }], rule: 'maxProperties 0' },
];

describe.each(cases)('$schema', ({ schema, valid, invalid, rule }) => {
  test.each(valid.map((value) => ({ value })))('allows $value', ({ value }) => {
    expect(brokenRule(schema, value)).toBeUndefined();
  });

  test.each(invalid.map((value) => ({ value })))('refuses $value', ({ value }) => {
    expect(brokenRule(schema, value)).toBe(rule);
  });
});

test('a schema without keywords allows everything', () => {
  for (const value of ['', 0, null, [], {}, undefined]) expect(brokenRule({}, value)).toBeUndefined();
});
