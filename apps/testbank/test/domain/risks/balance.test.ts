import { describe, expect, it } from 'vitest';
import { computeChecks } from '../../../src/domain/risks/index.ts';
import { bankOf } from './bank.ts';

/** 300.00 opened, 50.50 spent: a balance of 249.50, and 500.00 of overdraft. */
const bank = bankOf({
  opening: 300_00,
  lines: [
    ['2026-11-30', -50_50],
    // Neither is part of the balance.
    ['2026-12-01', -200_00, { prebooked: true }],
    ['2026-11-29', -100_00, { canceled: true }],
  ],
  account: { overdraftLimit: 500_00 },
});

describe('the balance check', () => {
  const isPassed = (check_amount: number | string, check_currency_id = 'EUR') =>
    computeChecks({ xs2a_balance_check: { check_amount, check_currency_id } }, bank).xs2a_balance_check?.check_passed;

  it.each([
    ['exactly what is available', 749.5, true],
    ['one cent more than is available', 749.51, false],
    ['a text', '749.50', true],
    ['a text of one cent more', '749.51', false],
    ['more than can be counted', 1e300, false],
  ])('asked for %s', (_, amount, passed) => {
    expect(isPassed(amount)).toBe(passed);
  });

  it('does not pass in another currency', () => {
    expect(isPassed(1, 'USD')).toBe(false);
  });

  it('asks for zero without an amount', () => {
    const check = (lines: number) =>
      computeChecks({ xs2a_balance_check: {} }, bankOf({ opening: lines })).xs2a_balance_check;
    expect(check(0)).toEqual({
      check_amount: 0,
      check_currency_id: 'EUR',
      check_passed: true,
      created_at: '2026-11-30 14:02:21',
      object: 'xs2a_balance_check',
    });
    expect(check(-1)?.check_passed).toBe(false);
  });

  it('writes the amount as it was asked', () => {
    const parameters = { check_amount: '100.0', check_currency_id: 'EUR' };
    expect(computeChecks({ xs2a_balance_check: parameters }, bank).xs2a_balance_check).toMatchObject(parameters);
  });
});

describe('the balance overview', () => {
  it('adds balance and limit', () => {
    expect(computeChecks({ xs2a_balance_overview: {} }, bank).xs2a_balance_overview).toEqual({
      balance: 249.5,
      available: 749.5,
      limit: 500,
      currency_id: 'EUR',
      created_at: '2026-11-30 14:02:21',
      object: 'xs2a_balance_overview',
    });
  });

  it('shows a negative balance', () => {
    const overdrawn = bankOf({ opening: -120_01, account: { overdraftLimit: 100_00 } });
    expect(computeChecks({ xs2a_balance_overview: {} }, overdrawn).xs2a_balance_overview).toMatchObject({
      balance: -120.01,
      available: -20.01,
      limit: 100,
    });
  });
});
