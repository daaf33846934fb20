import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/calendar/day.ts';
import { computeChecks } from '../../../src/domain/risks/index.ts';
import { bankOf, type Line, type Written } from './bank.ts';

const overdraft = (written: Written) =>
  computeChecks({ xs2a_overdraft_limit_check: {} }, bankOf(written)).xs2a_overdraft_limit_check;

const range = { first: '2026-11-01', last: '2026-11-30' };

describe('the overdraft limit check', () => {
  it('measures the booking days below zero', () => {
    const check = overdraft({
      range,
      opening: 50_00,
      lines: [
        ['2026-10-31', -50_00], // before the range: 0.00
        ['2026-11-02', -10_00], // -10.00
        ['2026-11-05', -20_00], // -30.00, until the 9th: only booking days count
        ['2026-11-10', -60_00],
        ['2026-11-10', 1_00], // -89.00
        ['2026-11-20', 89_00], // 0.00, which is not below zero
        ['2026-11-21', 5_00], // 5.00
        ['2026-12-01', -500_00, { prebooked: true }],
        ['2026-11-25', -500_00, { canceled: true }],
      ],
    });
    expect(check).toEqual({
      booking_days: 5,
      overdraft_limit_days: 3,
      maximum_overdraft_used: -89,
      average_overdraft_used: -43, // (-10 - 30 - 89) / 3
      median_overdraft_used: -30,
      currency_id: 'EUR',
      created_at: '2026-11-30 14:02:21',
      object: 'xs2a_overdraft_limit_check',
    });
  });

  it('takes the mean of the two in the middle of an even number', () => {
    const lines: Line[] = [
      ['2026-11-02', -1_00], // -1.00
      ['2026-11-03', -2_00], // -3.00
      ['2026-11-04', -5_01], // -8.01
      ['2026-11-05', -91_99], // -100.00
    ];
    // (-3.00 - 8.01) / 2 = -5.505, and (-1.00 - 3.00 - 8.01 - 100.00) / 4 = -28.0025
    expect(overdraft({ range, lines })).toMatchObject({ median_overdraft_used: -5.51, average_overdraft_used: -28 });
  });

  it.each([
    ['one day', [['2026-11-02', -7_77]], -7.77],
    [
      'two days',
      [
        ['2026-11-02', -7_77],
        ['2026-11-03', -1_00],
      ],
      -8.27, // (-7.77 - 8.77) / 2
    ],
  ] as [string, Line[], number][])('has the median of %s', (_, lines, median) => {
    expect(overdraft({ range, lines })?.median_overdraft_used).toBe(median);
  });

  it('is zero if the overdraft was not used', () => {
    const lines: Line[] = [['2026-11-02', -1_00]];
    expect(overdraft({ range, opening: 1_00, lines })).toMatchObject({
      booking_days: 1,
      overdraft_limit_days: 0,
      maximum_overdraft_used: 0,
      average_overdraft_used: 0,
      median_overdraft_used: 0,
    });
    expect(overdraft({ range, opening: 99, lines })).toMatchObject({
      overdraft_limit_days: 1,
      maximum_overdraft_used: -0.01,
    });
  });

  it('leaves out what was booked after the range', () => {
    const lines: Line[] = [
      ['2026-11-02', -1_00],
      ['2026-11-03', -1_00],
    ];
    const check = overdraft({ range: { first: '2026-11-01', last: '2026-11-02' }, lines });
    expect(check).toMatchObject({ booking_days: 1, maximum_overdraft_used: -1 });
  });

  it('has average and median between the maximum and zero', () => {
    const amounts = fc.array(fc.integer({ min: -100_00, max: 100_00 }), { maxLength: 25 });
    fc.assert(
      fc.property(amounts, (drawn) => {
        const lines = drawn.map((amount, index): Line => [addDays('2026-11-01', index), amount]);
        const check = overdraft({ range, lines });
        for (const value of [check?.average_overdraft_used, check?.median_overdraft_used].map(Number)) {
          expect(value).toBeGreaterThanOrEqual(Number(check?.maximum_overdraft_used));
          expect(value).toBeLessThanOrEqual(0);
        }
        expect(Number(check?.overdraft_limit_days)).toBeLessThanOrEqual(Number(check?.booking_days));
      }),
    );
  });
});
