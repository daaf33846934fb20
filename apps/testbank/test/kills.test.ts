import { expect, it } from 'vitest';
import { readCounts } from '../scripts/kills.ts';

it.each([
  { args: [], want: { kills: 200, restarts: 10 } },
  { args: ['--', '--kills', '1', '--restarts', '0'], want: { kills: 1, restarts: 0 } },
  { args: ['--kills', '10000', '--restarts', '10000'], want: { kills: 10_000, restarts: 10_000 } },
])('$args is $want.kills kills and $want.restarts restarts', ({ args, want }) => {
  expect(readCounts(args)).toEqual(want);
});

it.each([
  { args: ['--kills', '0'], says: '--kills "0" is not valid. Expected: a whole number from 1 to 10000.' },
  { args: ['--kills', '10001'], says: '--kills "10001" is not valid.' },
  { args: ['--kills', '1.5'], says: '--kills "1.5" is not valid.' },
  {
    args: ['--kills', '5', '--restarts', '6'],
    says: '--restarts "6" is not valid. Expected: a whole number from 0 to 5.',
  },
  { args: ['--often'], says: "Unknown option '--often'" },
])('$args is refused', ({ args, says }) => {
  expect(() => readCounts(args)).toThrow(says);
});
