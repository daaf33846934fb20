import bundle from '@xs2a/openapi/openapi.json' with { type: 'json' };
import { describe, expect, test } from 'vitest';
import { brokenRules } from '../../src/wizard/rules.ts';

describe('a value keeps', () => {
  test.each([
    { rule: 'required', values: ['a', ' ', '0', 'ü'] },
    { rule: 'alpha_num', values: ['a', 'A1', '123456', 'Müller', 'Ελλάδα'] },
    { rule: 'between:4,40', values: ['1234', 'x'.repeat(40), 'üüüü', '🏦🏦🏦🏦'] },
    { rule: 'digits:6', values: ['123456', '000000'] },
    { rule: 'in:0,2,3', values: ['0', '2', '3'] },
    { rule: 'in:de,en,es', values: ['de', 'es'] },
    { rule: 'min:3', values: ['abc', '3', '100', '3.5'] },
    { rule: 'max:9', values: ['abc', 'abcdefghi', '9', '12345678', '-1'] },
    { rule: 'size:8', values: ['12345678', 'abcdefgh'] },
    { rule: 'min:0.5', values: ['0.5', 'a'] },
  ])('$rule', ({ rule, values }) => {
    for (const value of values) expect(brokenRules(rule, value), value).toEqual([]);
  });
});

describe('a value breaks', () => {
  test.each([
    { rule: 'required', values: [''] },
    { rule: 'alpha_num', values: ['a b', 'a-b', 'ä!', '1.5', 'x\n', '🏦'] },
    { rule: 'between:4,40', values: ['123', 'x'.repeat(41), '12', '🏦🏦🏦'] },
    { rule: 'digits:6', values: ['12345', '1234567', '12345a', 'a12345', '12345.', '١٢٣٤٥٦'] },
    { rule: 'in:0,2,3', values: ['1', '02', '0,2', ' 0'] },
    { rule: 'in:de,en,es', values: ['DE', 'fr'] },
    { rule: 'min:3', values: ['ab', '2', '-1'] },
    { rule: 'max:9', values: ['abcdefghij', '1234567890'] },
    { rule: 'size:8', values: ['1234567', '8', 'abcdefghi'] },
  ])('$rule', ({ rule, values }) => {
    for (const value of values) expect(brokenRules(rule, value), value).toEqual([rule]);
  });
});

test('an empty value breaks required and no other rule', () => {
  expect(brokenRules('required|alpha_num|between:4,40|digits:6|in:a|min:1|max:2|size:3', '')).toEqual(['required']);
  expect(brokenRules('alpha_num|between:4,40|digits:6|in:a|min:1|max:2|size:3', '')).toEqual([]);
});

test('every broken rule is named as in the form', () => {
  expect(brokenRules('required|alpha_num|size:4', 'a b')).toEqual(['alpha_num', 'size:4']);
});

test('a form without rules refuses nothing', () => {
  expect(brokenRules('', '')).toEqual([]);
  expect(brokenRules('', 'anything at all')).toEqual([]);
});

test.each(['email', 'regex:^a|b$', 'toString', '__proto__', ''])('the unknown rule "%s" is left to the API', (rule) => {
  expect(brokenRules(rule, 'x')).toEqual([]);
});

test('every documented rule is tested', () => {
  const { pattern, examples } = bundle.components.schemas.ValidationRules;
  const documented = new Set(pattern.match(/[a-z_]{2,}/g));
  expect(documented).toEqual(new Set(['required', 'alpha_num', 'between', 'digits', 'in', 'min', 'max', 'size']));
  for (const rules of examples) expect(rules).toMatch(new RegExp(pattern, 'u'));
});
