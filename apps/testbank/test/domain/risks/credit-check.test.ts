import { describe, expect, it } from 'vitest';
import { categoryNames } from '../../../src/bank/categories.ts';
import { computeChecks } from '../../../src/domain/risks/index.ts';
import { bankOf } from './bank.ts';

const bank = bankOf({
  // 30 days until November 30 start on November 1.
  lines: [
    ['2026-10-31', 1000_00, { tags: ['income'] }],
    ['2026-11-01', 2800_00, { tags: ['income', 'salary'] }],
    ['2026-11-02', 259_00, { tags: ['income', 'child-benefit'] }],
    ['2026-11-03', -120_50, { tags: ['expenditure', 'credit'] }],
    ['2026-11-30', -79_50, { tags: ['expenditure', 'credit'] }],
    ['2026-12-01', -50_00, { tags: ['expenditure', 'credit'], prebooked: true }],
    ['2026-11-04', -50_00, { tags: ['expenditure', 'credit'], canceled: true }],
  ],
});

describe('the credit check', () => {
  it('sums up the last 30 days of each category', () => {
    expect(computeChecks({ xs2a_credit_check: { checks: ['income', 'credit', 'rent'] } }, bank)).toEqual({
      xs2a_credit_check: {
        checks: ['income', 'credit', 'rent'],
        check_days: 30,
        results: {
          income: { amount: 3059, currency: 'EUR' },
          credit: { amount: -200, currency: 'EUR' },
          rent: { amount: 0, currency: 'EUR' },
        },
        created_at: '2026-11-30 14:02:21',
        object: 'xs2a_credit_check',
      },
    });
  });

  it('sums up all categories if none is named', () => {
    const check = computeChecks({ xs2a_credit_check: {} }, bank).xs2a_credit_check;
    expect(check?.checks).toEqual(categoryNames);
    expect(Object.keys(check?.results ?? {})).toEqual(categoryNames);
    expect(check?.results.salary).toEqual({ amount: 2800, currency: 'EUR' });
  });

  it('sums up nothing if the list is empty', () => {
    expect(computeChecks({ xs2a_credit_check: { checks: [] } }, bank).xs2a_credit_check).toMatchObject({
      checks: [],
      results: {},
    });
  });
});
