import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/calendar/day.ts';
import { computeChecks } from '../../../src/domain/risks/index.ts';
import { bankOf, type Line, type Written } from './bank.ts';

const cashflow = (written: Written) =>
  computeChecks({ xs2a_cashflow_overview: {} }, bankOf(written)).xs2a_cashflow_overview?.cashflow ?? [];

describe('the cashflow overview', () => {
  it('sums up each month of the range, the current one first', () => {
    const months = cashflow({
      today: '2026-03-15',
      range: { first: '2026-01-20', last: '2026-03-15' },
      opening: 100_00,
      lines: [
        ['2026-01-19', 1_00], // before the range: 101.00
        ['2026-01-31', -200_00], // -99.00, the lowest of January and on its last day
        ['2026-02-01', 500_00], // 401.00
        ['2026-02-28', -1], // 400.99, the lowest of February
        ['2026-03-01', -50_00], // 350.99
        ['2026-03-01', -10_00], // 340.99
        ['2026-03-02', 9_00], // 349.99: the lowest of March is that of the 1st
        ['2026-03-03', 0], // neither incoming nor outgoing
        ['2026-03-16', -5_00, { prebooked: true }],
        ['2026-03-02', -5_00, { canceled: true }],
      ],
    });
    expect(months).toEqual([
      {
        month: 0,
        incoming: 9,
        outgoing: -60,
        minimum_balance: 340.99,
        incoming_transactions: 1,
        outgoing_transactions: 2,
        currency_id: 'EUR',
      },
      {
        month: -1,
        incoming: 500,
        outgoing: -0.01,
        minimum_balance: 400.99,
        incoming_transactions: 1,
        outgoing_transactions: 1,
        currency_id: 'EUR',
      },
      {
        month: -2,
        incoming: 0,
        outgoing: -200,
        minimum_balance: -99,
        incoming_transactions: 0,
        outgoing_transactions: 1,
        currency_id: 'EUR',
      },
    ]);
  });

  it('takes the lowest balance at the end of a day, not within it', () => {
    const lines: Line[] = [
      ['2026-11-30', -500_00],
      ['2026-11-30', 450_00],
    ];
    expect(cashflow({ opening: 100_00, lines })[0]?.minimum_balance).toBe(50);
  });

  it('counts from the month of the transaction when the range has ended before it', () => {
    const range = { first: '2024-02-29', last: '2024-03-01' };
    const lines: Line[] = [
      ['2024-02-29', 1_00],
      ['2024-03-01', 2_00],
      ['2024-03-02', 4_00],
    ];
    expect(cashflow({ today: '2024-04-30', range, lines }).map(({ month, incoming }) => [month, incoming])).toEqual([
      [-1, 2],
      [-2, 1],
    ]);
  });

  it('shows months without turnovers with the balance that they have', () => {
    const range = { first: '2025-12-31', last: '2026-01-01' };
    const months = cashflow({ today: '2026-01-01', range, opening: 7_00 });
    expect(months.map(({ month, incoming, minimum_balance }) => [month, incoming, minimum_balance])).toEqual([
      [0, 0, 7],
      [-1, 0, 7],
    ]);
  });

  it('has all that was booked in the range in one of its months', () => {
    const line = fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: -500_00, max: 500_00 }));
    fc.assert(
      fc.property(fc.array(line), fc.integer({ min: 1, max: 200 }), (drawn, days) => {
        const today = '2026-11-30';
        const lines = drawn.map(([ago, amount]): Line => [addDays(today, -ago), amount]);
        const range = { first: addDays(today, 1 - days), last: today };
        const cents = cashflow({ today, range, lines }).reduce(
          (sum, { incoming, outgoing }) =>
            sum + Math.round(Number(incoming) * 100) + Math.round(Number(outgoing) * 100),
          0,
        );
        const expected = drawn.reduce((sum, [ago, amount]) => (ago < days ? sum + amount : sum), 0);
        expect(cents).toBe(expected);
      }),
    );
  });
});
