import { describe, expect, it } from 'vitest';
import { wrongKeyword } from '../../src/reading/keywords.ts';

describe('the value of a keyword', () => {
  it.each([
    ['type', 'strng', 'one or more of string, number, integer, boolean, object, array, null'],
    ['type', [], 'one or more of'],
    ['type', ['string', 'text'], 'one or more of'],
    ['enum', [], 'a list of values'],
    ['enum', 'a', 'a list of values'],
    ['format', 1, 'a text'],
    ['pattern', '(', 'a regular expression of JavaScript'],
    ['pattern', 1, 'a regular expression of JavaScript'],
    ['patternProperties', { '(': {} }, 'names that are regular expressions of JavaScript'],
    ['multipleOf', 0, 'a number above 0'],
    ['multipleOf', '1', 'a number above 0'],
    ['required', 'a', 'a list of names'],
    ['required', [1], 'a list of names'],
    ['dependentRequired', { a: 'b' }, 'lists of names'],
    ['uniqueItems', 'true', 'true or false'],
    ['minimum', '1', 'a number'],
    ['maximum', Number.NaN, 'a number'],
    ['exclusiveMinimum', true, 'a number'],
    ['exclusiveMaximum', Number.POSITIVE_INFINITY, 'a number'],
    ['maxLength', -1, 'a whole number that is not negative'],
    ['minLength', 0.5, 'a whole number that is not negative'],
    ['maxItems', '3', 'a whole number that is not negative'],
    ['$dynamicRef', '#a', '$ref'],
    ['$recursiveRef', '#', '$ref'],
  ])('is wrong: %s %j', (keyword, value, expected) => {
    expect(wrongKeyword({ [keyword]: value })).toContain(`has ${keyword}: `);
    expect(wrongKeyword({ [keyword]: value })).toContain(`, expected ${expected}`);
  });

  it.each([
    ['type', 'string'],
    ['type', ['string', 'null']],
    ['enum', [null]],
    ['format', 'anything'],
    ['pattern', '^a$'],
    ['patternProperties', { '^a$': {} }],
    ['multipleOf', 0.01],
    ['required', []],
    ['dependentRequired', { a: ['b'] }],
    ['uniqueItems', false],
    ['minimum', -1.5],
    ['maxLength', 0],
    ['x-type', 1],
    ['constructor', 1],
  ])('is right: %s %j', (keyword, value) => {
    expect(wrongKeyword({ [keyword]: value })).toBeUndefined();
  });
});
