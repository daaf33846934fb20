import type { FactSheetInput } from '@xs2a/types';
import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../src/domain/risks/checks/fact-sheet/facts.ts';
import { computeChecks } from '../../../src/domain/risks/index.ts';
import { bankOf, type Line } from './bank.ts';

const employer = { counterHolder: 'SPEDITION', counterIban: 'DE18701693100100029394', tags: ['income', 'salary'] };
const landlord = { counterHolder: 'HAUS', counterIban: 'DE04888888880087654321', tags: ['expenditure', 'rent'] };
const food = ['expenditure', 'groceries', 'living-cost'];

/** Of four months, on which 10.00 opened. */
const lines: Line[] = [
  ['2026-08-31', 300_00, employer], // 310.00
  ['2026-09-01', -100_00, landlord], // 210.00
  ['2026-09-30', 300_00, employer], // 510.00
  ['2026-10-01', -100_00, landlord], // 410.00
  ['2026-10-10', -50_00, { tags: ['savings'] }], // 360.00
  ['2026-10-20', -60_01, { tags: food }], // 299.99
  ['2026-10-30', 300_00, employer], // 599.99
  ['2026-11-02', -100_00, landlord], // 499.99
  ['2026-11-05', -600_00, { tags: ['expenditure', 'living-cost'] }], // -100.01
  ['2026-11-16', 21_60, { counterIban: 'DE04888888880087654321', tags: ['chargeback'] }], // -78.41
  ['2026-11-20', -9_00, { tags: [], canceled: true }],
  ['2026-12-01', -5_00, { tags: [], prebooked: true }],
];
const facts = (days: number) => factsOf(bankOf({ opening: 10_00, lines }), days);

describe('a fact sheet', () => {
  it('says how many days it was asked for', () => {
    const check = (parameters: object) =>
      computeChecks({ xs2a_fact_sheet: parameters as FactSheetInput }, bankOf({})).xs2a_fact_sheet;
    expect(check({})).toEqual({
      limit_turnover_days: 365,
      created_at: '2026-11-30 14:02:21',
      object: 'xs2a_fact_sheet',
    });
    expect(check({ limit_turnover_days: '10' })?.limit_turnover_days).toBe('10');
  });

  it('has the sums of each month of its range', () => {
    // 92 days until November 30 start on August 31.
    expect(facts(92).monthlySums).toEqual([
      { month: 0, incoming: 21.6, outgoing: -700, currency_id: 'EUR' },
      { month: -1, incoming: 300, outgoing: -210.01, currency_id: 'EUR' },
      { month: -2, incoming: 300, outgoing: -100, currency_id: 'EUR' },
      { month: -3, incoming: 300, outgoing: 0, currency_id: 'EUR' },
    ]);
    expect(facts(91).monthlySums).toHaveLength(3);
  });

  it('has averages over the full months before the current one', () => {
    // October and September are in the range, August is not: 600.00 / 2, and -(200.00 + 60.01) / 2.
    expect(facts(92).incomeAverages).toEqual({ 3: 300, 6: 300, 12: 300, currency_id: 'EUR' });
    expect(facts(92).spendingAverages).toEqual({ 3: -130.01, 6: -130.01, 12: -130.01, currency_id: 'EUR' });
    // 200 days start on May 15: June to October are five full months, 900.00 / 5 and -260.01 / 5.
    expect(facts(200).incomeAverages).toEqual({ 3: 300, 6: 180, 12: 180, currency_id: 'EUR' });
    expect(facts(200).spendingAverages).toEqual({ 3: -86.67, 6: -52, 12: -52, currency_id: 'EUR' });
  });

  it('takes a month whose first day is the first of the range', () => {
    // 61 days start on October 1, 60 days on October 2.
    expect(facts(61).incomeAverages).toEqual({ 3: 300, 6: 300, 12: 300, currency_id: 'EUR' });
    expect(facts(60).incomeAverages).toEqual({ currency_id: 'EUR' });
  });

  it('has the average balance at the end of the days of these months', () => {
    // October: 9 days of 410.00, 10 of 360.00, 10 of 299.99, 2 of 599.99: 11489.88 / 31
    expect(facts(61).monthlyAverages).toEqual({ 3: 370.64, 6: 370.64, 12: 370.64, currency_id: 'EUR' });
  });

  it('puts each turnover into one category, the largest first, and own transfers into none', () => {
    expect(facts(92).income.map(({ category }) => category)).toEqual(['salary']);
    expect(facts(92).spendings).toEqual([
      { category: 'living-cost', averages: { 3: 0, 6: 0, 12: 0, currency_id: 'EUR' } },
      { category: 'rent', averages: { 3: -100, 6: -100, 12: -100, currency_id: 'EUR' } },
      { category: 'groceries', averages: { 3: -30.01, 6: -30.01, 12: -30.01, currency_id: 'EUR' } },
    ]);
  });

  it('has what came from the same account in three months', () => {
    const reoccurring = (days: number) =>
      facts(days).reoccurringTurnovers.map(({ category, turnovers = [] }) => [
        category,
        ...turnovers.map(({ booking_date }) => booking_date),
      ]);
    expect(reoccurring(92)).toEqual([
      ['salary', '2026-10-30', '2026-09-30', '2026-08-31'],
      ['rent', '2026-11-02', '2026-10-01', '2026-09-01'],
    ]);
    // Without August, the salary came in two months.
    expect(reoccurring(91).map(([category]) => category)).toEqual(['rent']);
  });

  it.each([
    [['2026-05-31', '2026-08-31', '2026-11-30'], 1],
    // Six months before November 30 end with May 31.
    [['2026-05-30', '2026-08-31', '2026-11-30'], 0],
    // In two months only.
    [['2026-08-01', '2026-08-31', '2026-11-30'], 0],
    // Twice in one of three months.
    [['2026-09-01', '2026-10-01', '2026-11-01', '2026-11-30'], 0],
  ])('takes what was booked on %j for reoccurring: %d', (days, groups) => {
    const written = days.map((day): Line => [day, 300_00, employer]);
    expect(factsOf(bankOf({ lines: written }), 365).reoccurringTurnovers).toHaveLength(groups);
  });

  it('has the balance of each day, and its last one is that of today', () => {
    expect(facts(10).cashFlow).toHaveLength(10);
    expect(facts(10).cashFlow.at(-1)).toEqual({ date: '2026-11-30', balance: -78.41, currency_id: 'EUR' });
  });

  it('has the overdraft and the chargebacks of the range', () => {
    expect(facts(92).overdraftLimit).toMatchObject({ overdraft_limit_days: 2, maximum_overdraft_used: -100.01 });
    expect(facts(92).chargebacks).toMatchObject([{ booking_date: '2026-11-16', amount: 21.6 }]);
    expect(facts(14).chargebacks).toEqual([]);
  });

  it('names facts of the account', () => {
    const named = Object.fromEntries(facts(92).facts.map(({ name, value }) => [name, value]));
    expect(named).toMatchObject({
      account_holder: 'MUSTERMANN, HARTMUT',
      balance: -78.41,
      chargebacks: 1,
      children: 0,
    });
  });
});
