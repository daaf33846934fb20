import { describe, expect, test } from 'vitest';
import { amountToNumber, fromMinorUnits, parseAmount, toMinorUnits } from '../../../src/index.ts';

describe('parseAmount', () => {
  test.each([
    { amount: 100, want: '100' },
    { amount: '100.0', want: '100.0' },
    { amount: '-3760.13', want: '-3760.13' },
    { amount: 3038.07, want: '3038.07' },
    { amount: 1e21, want: '1000000000000000000000' },
    { amount: 1e-7, want: '0.0000001' },
    { amount: -1.25e-7, want: '-0.000000125' },
    { amount: 1.5e-20, want: `0.${'0'.repeat(19)}15` },
    { amount: 5e-324, want: `0.${'0'.repeat(323)}5` },
    { amount: 1.25e21, want: '1250000000000000000000' },
    { amount: Number.MAX_VALUE, want: `17976931348623157${'0'.repeat(292)}` },
    { amount: -0, want: '0' },
    { amount: '12345678901234567890.12', want: '12345678901234567890.12' },
  ])('$amount is "$want"', ({ amount, want }) => {
    expect(parseAmount(amount)).toBe(want);
  });

  test.each(['', '1,5', '1.', '.5', '1e5', ' 1', 'NaN', '--1', Number.NaN, Number.POSITIVE_INFINITY])(
    'refuses %j',
    (amount) => {
      expect(() => parseAmount(amount)).toThrow(RangeError);
    },
  );
});

test('a number parses to the same number', () => {
  for (let exponent = -324; exponent <= 308; exponent++) {
    const amount = Number(`-1.2345678901234567e${exponent}`);
    expect(amountToNumber(parseAmount(amount))).toBe(amount || 0);
  }
});

describe('toMinorUnits', () => {
  test.each([
    { amount: '43.20', want: 4320 },
    { amount: 43.2, want: 4320 },
    { amount: 1.1, want: 110 },
    { amount: 0.29, want: 29 },
    { amount: 4.35, want: 435 },
    { amount: 1.005e3, want: 100_500 },
    { amount: '-0.01', want: -1 },
    { amount: '-3760.13', want: -376_013 },
    { amount: '100.000', want: 10_000 },
    { amount: 0, want: 0 },
    { amount: '-0.00', want: 0 },
    { amount: '90071992547409.91', want: Number.MAX_SAFE_INTEGER },
    { amount: '-90071992547409.91', want: Number.MIN_SAFE_INTEGER },
  ])('$amount is $want cents', ({ amount, want }) => {
    expect(toMinorUnits(amount)).toBe(want);
  });

  test('takes the digits of the currency', () => {
    expect([toMinorUnits('1500', 0), toMinorUnits('1.234', 3)]).toEqual([1500, 1234]);
  });

  test.each([
    { name: 'a fraction of a cent', amount: '0.001' },
    { name: 'a sum of binary fractions', amount: 0.1 + 0.2 },
    { name: 'the smallest number', amount: 5e-324 },
    { name: 'more digits than a number holds', amount: '90071992547409.92' },
    { name: 'a debt with more digits than a number holds', amount: '-90071992547409.92' },
  ])('refuses $name instead of rounding', ({ amount }) => {
    expect(() => toMinorUnits(amount)).toThrow(RangeError);
  });

  test('loses no cent up to a million euros, whether written as a number or as a string', () => {
    for (let cents = 0; cents <= 100_000_000; cents += 9_973) {
      const text = fromMinorUnits(cents);
      expect([toMinorUnits(text), toMinorUnits(Number(text)), toMinorUnits(`-${text}`)]).toEqual([
        cents,
        cents,
        -cents || 0,
      ]);
    }
  });
});

describe('fromMinorUnits', () => {
  test.each([
    { units: 4320, digits: 2, want: '43.20' },
    { units: 5, digits: 2, want: '0.05' },
    { units: -5, digits: 2, want: '-0.05' },
    { units: 0, digits: 2, want: '0.00' },
    { units: 1500, digits: 0, want: '1500' },
    { units: 1234, digits: 3, want: '1.234' },
    { units: Number.MAX_SAFE_INTEGER, digits: 2, want: '90071992547409.91' },
  ])('$units is "$want"', ({ units, digits, want }) => {
    expect(fromMinorUnits(units, digits)).toBe(want);
  });

  test.each([0.5, Number.NaN, 2 ** 53])('refuses %j', (units) => {
    expect(() => fromMinorUnits(units)).toThrow(RangeError);
  });
});

test('amountToNumber gives the nearest number', () => {
  expect([amountToNumber('-3760.13'), amountToNumber(5)]).toEqual([-3760.13, 5]);
  expect(amountToNumber('9'.repeat(308))).toBe(1e308);
  expect(() => amountToNumber('9'.repeat(309))).toThrow(RangeError);
});
