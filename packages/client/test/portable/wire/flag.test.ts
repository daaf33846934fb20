import { expect, test } from 'vitest';
import { parseFlag } from '../../../src/index.ts';

test.each([true, '1', 1] as const)('%j is yes', (flag) => {
  expect(parseFlag(flag)).toBe(true);
});

test.each([false, '0', 0, null, undefined] as const)('%j is no', (flag) => {
  expect(parseFlag(flag)).toBe(false);
});

test.each(['yes', 'true', 'false', '', ' 1', '01', 2, -1, 0.5, Number.NaN, [], {}])('%j is refused', (flag) => {
  expect(() => parseFlag(flag as never)).toThrow(new RangeError(`"${flag}" is not a flag`));
});
