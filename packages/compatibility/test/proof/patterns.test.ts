import { expect, test } from 'vitest';
import { matches, matchesEverything } from '../../src/proof/patterns.ts';

test.each(['', '^', '$', '.*', '^.*', '.*$', 'a*', '^a*', 'a?b*$', '(a|)', '[\\s\\S]*'])(
  'every string matches %j',
  (pattern) => {
    expect(matchesEverything(pattern)).toBe(true);
    for (const text of ['', 'a', 'b\nc', '$', ' ']) expect(matches(pattern, text)).toBe(true);
  },
);

test.each(['a', '^a*$', '^.*$', '.', '\\b', '(?=a)|', '(a)?\\1b', '\\$', '^$', '[', '^a*|$b'])(
  'not every string matches %j',
  (pattern) => {
    expect(matchesEverything(pattern)).toBe(false);
  },
);

test('an invalid pattern says nothing about a string', () => {
  expect(matches('[', 'a')).toBeUndefined();
});
