import { UsageError } from '@xs2a/tools-lib';
import { describe, expect, test } from 'vitest';
import { kebab, pascal, phrase, requireName, sentence, snake } from '../src/names.ts';

test.each(['blacklistHit', 'blacklist_hit', 'blacklist-hit', 'BlacklistHit'])(
  '%s is written in every style',
  (name) => {
    expect(kebab(name)).toBe('blacklist-hit');
    expect(snake(name)).toBe('blacklist_hit');
    expect(pascal(name)).toBe('BlacklistHit');
    expect(sentence(name)).toBe('Blacklist hit');
    expect(phrase(name)).toBe('blacklist hit');
  },
);

describe('a name is refused', () => {
  test.each([
    [undefined, 'kebab-case'],
    ['', 'kebab-case'],
    ['Rent-check', 'kebab-case'],
    ['rent_check', 'kebab-case'],
    ['rent-', 'kebab-case'],
    ['../rent', 'kebab-case'],
    ['rent-check', 'snake_case'],
    ['rentCheck', 'snake_case'],
    ['2_checks', 'snake_case'],
    ['list', 'camelCase'],
    ['ListHits', 'camelCase'],
    ['list_hits', 'camelCase'],
  ] as const)('%s as %s', (name, style) => {
    expect(() => requireName('The name', name, style)).toThrow(UsageError);
  });
});

test.each([
  ['no-slash-2', 'kebab-case'],
  ['rent_check', 'snake_case'],
  ['listHits', 'camelCase'],
] as const)('%s is accepted as %s', (name, style) => {
  expect(requireName('The name', name, style)).toBe(name);
});
