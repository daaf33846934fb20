import { describe, expect, it } from 'vitest';
import { strictPattern } from '../../src/reading/pattern.ts';

describe('a pattern', () => {
  it.each(['^[a-z]{2,3}$', '\\p{L}+', '[[]', '^\\d+\\/\\d+$', '\\u{1F600}', ''])(
    'that JavaScript reads strictly stays: %s',
    (pattern) => expect(strictPattern(pattern)).toBe(pattern),
  );

  it.each([
    { given: '^[\\w-\\.]+$', want: '^[\\w\\-\\.]+$', fits: 'a-b.c', not: 'a b' },
    { given: '^[.-\\w]+$', want: '^[.\\-\\w]+$', fits: 'a-b.c', not: 'a b' },
    { given: '^a\\-b\\_c\\@\\"$', want: '^a-b_c@"$', fits: 'a-b_c@"', not: 'a-b' },
    { given: '^[a-z\\-\\_\\@]+$', want: '^[a-z\\-_@]+$', fits: 'a-_@', not: 'A' },
    { given: '^\\{?x}$', want: '^\\{?x\\}$', fits: '{x}', not: 'x' },
    { given: '^{x}$', want: '^\\{x\\}$', fits: '{x}', not: 'x' },
    { given: '^a]{2}\\-$', want: '^a\\]{2}-$', fits: 'a]]-', not: 'a]-' },
    { given: '^[:\\"]$', want: '^[:"]$', fits: ':', not: 'a' },
    { given: '\\Aabc\\z', want: '^abc$', fits: 'abc', not: 'abcd' },
    { given: '\\Aabc\\Z', want: '^abc$', fits: 'abc', not: 'xabc' },
    { given: '/^a+$/', want: '^a+$', fits: 'aa', not: '/aa/' },
    { given: '^\\p{Lu}\\-$', want: '^\\p{Lu}-$', fits: 'A-', not: 'a-' },
    { given: '^[\\\\w-z\\-]+$', want: '^[\\\\w-z\\-]+$', fits: '\\x-', not: 'a' },
  ])('is repaired without a change of its meaning: $given', ({ given, want, fits, not }) => {
    expect(strictPattern(given)).toBe(want);
    const regex = new RegExp(want, 'u');
    expect([regex.test(fits), regex.test(not)]).toEqual([true, false]);
  });

  it.each([
    '(',
    '(?i)abc',
    '[[:alpha:]]+\\-',
    '\\h',
    '(?P<name>a)',
    'a++',
    '(?>a)',
    '[\\A]',
    '\\',
    'a{1-70}',
    '{0-9]{1,15}',
    'a{,3}',
  ])('that JavaScript cannot express is none: %s', (pattern) => expect(strictPattern(pattern)).toBeUndefined());
});
