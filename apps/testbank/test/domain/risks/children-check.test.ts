import { describe, expect, it } from 'vitest';
import { computeChecks } from '../../../src/domain/risks/index.ts';
import { bankOf, type Line } from './bank.ts';

const tags = ['income', 'child-benefit'];
const benefit = (day: string, amount: number): Line => [day, amount, { tags }];
const children = (lines: readonly Line[], today = '2026-11-30') =>
  computeChecks({ xs2a_children_check: {} }, bankOf({ today, lines })).xs2a_children_check?.children_at_account_holder;

describe('the children check', () => {
  it.each([
    ['none without child benefit', [], 0],
    ['one of 259.00', [benefit('2026-11-10', 259_00)], 1],
    ['three of 777.00', [benefit('2026-11-10', 777_00)], 3],
    // 777.00 is the most that the table knows: 1036.00 is four times 259.00.
    ['four of 1036.00', [benefit('2026-11-10', 1036_00)], 4],
    // Less than 518.00, which would be two.
    ['one of 517.99', [benefit('2026-11-10', 517_99)], 1],
    ['one of a small amount', [benefit('2026-11-10', 1_00)], 1],
    ['two of two payments in a month', [benefit('2026-11-02', 259_00), benefit('2026-11-10', 259_00)], 2],
    ['those of the latest month', [benefit('2026-10-10', 518_00), benefit('2026-11-10', 259_00)], 1],
    ['none if it was paid back only', [benefit('2026-11-10', -259_00)], 0],
  ])('finds %s', (_, lines, expected) => {
    expect(children(lines)).toBe(expected);
  });

  it('knows the amounts of the year of the payment', () => {
    // 219.00 for each of the first two until 2022, 250.00 for each from 2023 on.
    expect(children([benefit('2022-12-10', 438_00)], '2023-01-15')).toBe(2);
    expect(children([benefit('2023-01-10', 500_00)], '2023-01-15')).toBe(2);
  });

  it.each([
    ['2026-08-30', 1],
    ['2026-08-29', 0],
  ])('looks back three months from November 30: %s', (day, expected) => {
    expect(children([benefit(day, 259_00)])).toBe(expected);
  });

  it('looks back to the end of February from May 31', () => {
    // 2028 is a leap year.
    expect(children([benefit('2028-02-29', 259_00)], '2028-05-31')).toBe(1);
    expect(children([benefit('2028-02-28', 259_00)], '2028-05-31')).toBe(0);
  });
});
