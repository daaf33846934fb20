import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divideCents, formatCents, toAmount, toCents } from '../src/money.ts';

describe('an amount', () => {
  it.each([
    [5, 500],
    ['5.00', 500],
    ['100.0', 10_000],
    [-1436.86, -143_686],
    ['-0.00', 0],
    ['.5', 50],
    ['-.50', -50],
    [1e-7, 0],
    ['0.004', 0],
    ['0.005', 1],
    ['-0.005', -1],
    ['90071992547409.91', 9_007_199_254_740_991],
  ])('%o is %d cents', (amount, cents) => {
    expect(toCents(amount)).toBe(cents);
  });

  it.each(['', '.', '-', 'abc', '1,5', '1.', '1e3', ' 1', '90071992547409.92', Number.NaN, 1e30])(
    '%o is none',
    (amount) => {
      expect(toCents(amount)).toBeUndefined();
    },
  );

  it.each([
    [100, 3, 33],
    [5, 2, 3],
    [-5, 2, -3],
    [-3, 2, -2],
    [-1, 3, 0],
    [-14, 10, -1],
    [-15, 10, -2],
    [0, 7, 0],
  ])('%d cents in %d parts are %d each, half cents away from zero', (cents, parts, part) => {
    expect(divideCents(cents, parts)).toBe(part);
  });

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
