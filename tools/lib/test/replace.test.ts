import { describe, expect, test } from 'vitest';
import { replaceEach } from '../src/replace.ts';

describe('replacements in one pass', () => {
  test.each([
    [
      'put nothing in twice',
      'mock 4010, Testbank 4020',
      { 4010: '40201', 4020: '34010' },
      'mock 40201, Testbank 34010',
    ],
    ['change every place', 'a.b a.b axb', { 'a.b': 'c' }, 'c c axb'],
    ['put in what has a meaning in patterns', 'a', { a: '$&' }, '$&'],
    ['prefer the first of two that begin at the same place', 'abc', { ab: '1', abc: '2' }, '1c'],
    ['may be none', 'a', {}, 'a'],
  ])('%s', (_, text, replacements, want) => {
    expect(replaceEach(text, Object.entries(replacements))).toBe(want);
  });
});
