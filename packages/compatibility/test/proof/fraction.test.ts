import { expect, test } from 'vitest';
import {
  add,
  compare,
  fractionOf,
  isMultiple,
  leastCommonMultiple,
  numberOf,
  roundDown,
  roundUp,
} from '../../src/proof/fraction.ts';

const multipleOf = (value: number, factor: number) => isMultiple(fractionOf(value), fractionOf(factor));
const rounded = (round: typeof roundUp, value: number, factor: number) => {
  return numberOf(round(fractionOf(value), fractionOf(factor)));
};

test('decimals are exact', () => {
  expect(multipleOf(0.3, 0.1)).toBe(true);
  expect(multipleOf(0.35, 0.1)).toBe(false);
  expect(numberOf(add(fractionOf(0.1), fractionOf(0.2)))).toBe(0.3);
});

test('small, large and negative numbers are read', () => {
  expect(numberOf(fractionOf(1e-7))).toBe(1e-7);
  expect(numberOf(fractionOf(1.5e21))).toBe(1.5e21);
  expect(numberOf(fractionOf(-0.05))).toBe(-0.05);
});

test('the least common multiple is that of decimals too', () => {
  expect(numberOf(leastCommonMultiple(fractionOf(4), fractionOf(6)))).toBe(12);
  expect(numberOf(leastCommonMultiple(fractionOf(0.4), fractionOf(0.6)))).toBe(1.2);
});

test('numbers are compared', () => {
  expect(compare(fractionOf(0.1), fractionOf(0.2))).toBeLessThan(0);
  expect(compare(fractionOf(0.2), fractionOf(0.2))).toBe(0);
  expect(compare(fractionOf(-1), fractionOf(-2))).toBeGreaterThan(0);
});

test.each([
  [2.5, 1, 3, 2],
  [3, 1, 3, 3],
  [-2.5, 1, -2, -3],
  [0.25, 0.1, 0.3, 0.2],
])('%d lies between multiples of %d', (value, factor, up, down) => {
  expect(rounded(roundUp, value, factor)).toBe(up);
  expect(rounded(roundDown, value, factor)).toBe(down);
});
