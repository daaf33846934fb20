import { expect, test } from 'vitest';
import { parseCount } from '../../../src/index.ts';

test.each([
  { count: 3, want: 3 },
  { count: '23', want: 23 },
  { count: '0', want: 0 },
  { count: '9007199254740991', want: Number.MAX_SAFE_INTEGER },
])('$count is $want', ({ count, want }) => {
  expect(parseCount(count)).toBe(want);
});

test.each(['', '-1', '1.5', 'two', '3 turnovers', '3e', -1, 1.5, '9007199254740992', 2 ** 53])(
  'refuses %j',
  (count) => {
    expect(() => parseCount(count)).toThrow(new RangeError(`"${count}" is not a count`));
  },
);
