import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCents, toAmount, toCents } from '../src/money.ts';

describe('an amount', () => {
  it.each([
    [5, 500],
    ['5.00', 500],
    ['100.0', 10_000],
    [-1436.86, -143_686],
    ['-0.00', 0],
    [1e-7, 0],
    ['0.004', 0],
    ['0.005', 1],
    ['-0.005', -1],
    ['90071992547409.91', 9_007_199_254_740_991],
  ])('%o is %d cents', (amount, cents) => {
    expect(toCents(amount)).toBe(cents);
  });

  it.each(['', 'abc', '1,5', '.5', '1.', '1e3', ' 1', '90071992547409.92', Number.NaN, 1e30])(
    '%o is none',
    (amount) => {
      expect(toCents(amount)).toBeUndefined();
    },
  );

  it('is written with two decimals', () => {
    expect([0, 5, -5, 99, 100, -143_686].map(formatCents)).toEqual([
      '0.00',
      '0.05',
      '-0.05',
      '0.99',
      '1.00',
      '-1436.86',
    ]);
  });

  it('is the same after it was written and read', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (cents) => {
        expect(toCents(formatCents(cents))).toBe(cents);
        expect(toCents(toAmount(cents))).toBe(cents);
      }),
    );
  });
});
