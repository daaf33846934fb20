import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '../../../src/calendar/day.ts';
import { computeChecks } from '../../../src/domain/risks/index.ts';
import { bankOf, type Line, type Written } from './bank.ts';

/** The transaction is on Monday, November 30. Thirty days later is Wednesday, December 30. */
function check(written: Written, start_date?: Day, end_date?: Day, check_amount: number | string = 100) {
  const dates = { ...(start_date !== undefined && { start_date }), ...(end_date !== undefined && { end_date }) };
  const parameters = { check_amount, check_currency_id: 'EUR', ...dates };
  return computeChecks({ xs2a_direct_debit_check: parameters }, bankOf(written)).xs2a_direct_debit_check;
}

const employer = { counterIban: 'DE18701693100100029394' };
const landlord = { counterIban: 'DE04888888880087654321' };

describe('the direct debit check', () => {
  it.each([
    ['both', '2026-12-02', '2026-12-10', '2026-12-02', '2026-12-10'],
    ['a start tomorrow', '2026-12-01', '2026-12-10', '2026-12-01', '2026-12-10'],
    ['a start today, which is too early', '2026-11-30', '2026-12-10', '2026-12-01', '2026-12-10'],
    ['an end three days after the start', '2026-12-02', '2026-12-05', '2026-12-02', '2026-12-05'],
    ['an end two days after the start, which is too early', '2026-12-02', '2026-12-04', '2026-12-02', '2026-12-30'],
    ['an end in 30 days', '2026-12-02', '2026-12-30', '2026-12-02', '2026-12-30'],
    ['an end in 31 days, which is too late', '2026-12-02', '2026-12-31', '2026-12-02', '2026-12-30'],
    ['a start three days before the last day', '2026-12-27', '2026-12-30', '2026-12-27', '2026-12-30'],
    ['a start that leaves two days, which is too late', '2026-12-28', '2026-12-30', '2026-12-01', '2026-12-30'],
    ['a start that does not exist', '2026-12-00', '2026-12-10', '2026-12-01', '2026-12-10'],
    ['an end alone', undefined, '2026-12-10', '2026-12-01', '2026-12-10'],
    ['neither', undefined, undefined, '2026-12-01', '2026-12-30'],
  ])('takes %s', (_, start, end, first, last) => {
    expect(check({ opening: 100_00 }, start, end)).toMatchObject({ start_date: first, end_date: last });
  });

  it('starts with the next working day after a holiday', () => {
    // December 24, 2026, is a Thursday; Friday and Saturday are holidays, and Sunday follows.
    const { start_date, end_date } = check({ today: '2026-12-24', opening: 100_00 }) ?? {};
    expect([start_date, end_date]).toEqual(['2026-12-28', '2027-01-23']);
  });

  it('refuses a start in February that exists in leap years only', () => {
    expect(check({ today: '2027-02-15' }, '2027-02-29', '2027-03-10')?.start_date).toBe('2027-02-16');
    expect(check({ today: '2028-02-15' }, '2028-02-29', '2028-03-10')?.start_date).toBe('2028-02-29');
  });

  it('recommends any day if balance and limit cover the amount exactly', () => {
    const account = { overdraftLimit: 40_00 };
    expect(check({ opening: 60_00, account })).toEqual({
      check_amount: 100,
      check_currency_id: 'EUR',
      start_date: '2026-12-01',
      end_date: '2026-12-30',
      recommendation: 'ANY',
      recommendation_date: '2026-12-01',
      created_at: '2026-11-30 14:02:21',
      object: 'xs2a_direct_debit_check',
    });
  });

  it('rejects an amount of which one cent is missing', () => {
    const account = { overdraftLimit: 40_00 };
    expect(check({ opening: 59_99, account })).toMatchObject({
      recommendation: 'REJECT',
      recommendation_date: '0000-00-00',
    });
  });

  it('rejects what no account covers: too much, and another currency', () => {
    const bank = bankOf({ opening: 100_00 });
    const of = (check_amount: number, check_currency_id: string) =>
      computeChecks({ xs2a_direct_debit_check: { check_amount, check_currency_id } }, bank).xs2a_direct_debit_check
        ?.recommendation;
    expect([of(1, 'EUR'), of(1, 'USD'), of(1e300, 'EUR')]).toEqual(['ANY', 'REJECT', 'REJECT']);
  });

  it('recommends the working day on which a salary is expected', () => {
    const lines: Line[] = [
      ['2026-10-12', 500_00, employer],
      ['2026-11-12', 500_00, employer],
      ['2026-11-13', -1000_00],
    ];
    // 0.00 until the salary of December 12, a Saturday, which comes on Monday the 14th.
    expect(check({ lines })).toMatchObject({ recommendation: 'DATE', recommendation_date: '2026-12-14' });
    expect(check({ lines }, '2026-12-14', '2026-12-20')?.recommendation).toBe('ANY');
    expect(check({ lines }, '2026-12-05', '2026-12-13')?.recommendation).toBe('REJECT');
    // 500.00 is what comes: it is covered exactly, and not with one cent more.
    expect(check({ lines }, undefined, undefined, 500)?.recommendation).toBe('DATE');
    expect(check({ lines }, undefined, undefined, '500.01')?.recommendation).toBe('REJECT');
  });

  it('recommends the days before a rent that is expected', () => {
    const lines: Line[] = [
      ['2026-10-05', -50_00, landlord],
      ['2026-11-05', -50_00, landlord],
    ];
    // 149.99 today, 99.99 from December 7 on: the 5th is a Saturday.
    expect(check({ opening: 249_99, lines }, '2026-12-03', '2026-12-11')).toMatchObject({
      recommendation: 'DATE',
      recommendation_date: '2026-12-03',
    });
    expect(check({ opening: 249_99, lines }, '2026-12-07', '2026-12-11')?.recommendation).toBe('REJECT');
    expect(check({ opening: 250_00, lines }, '2026-12-03', '2026-12-11')?.recommendation).toBe('ANY');
  });

  it.each([
    ['came once only', [['2026-11-12', 500_00, employer]]],
    [
      'came at two days of one month',
      [
        ['2026-11-05', 500_00, employer],
        ['2026-11-12', 500_00, employer],
      ],
    ],
    [
      'came 39 days apart',
      [
        ['2026-10-04', 500_00, employer],
        ['2026-11-12', 500_00, employer],
      ],
    ],
    [
      'came from different accounts',
      [
        ['2026-10-12', 500_00, employer],
        ['2026-11-12', 500_00, landlord],
      ],
    ],
    [
      'came from no known account',
      [
        ['2026-10-12', 500_00],
        ['2026-11-12', 500_00],
      ],
    ],
    [
      'is a chargeback',
      [
        ['2026-10-12', 500_00, { ...employer, tags: ['chargeback'] }],
        ['2026-11-12', 500_00, { ...employer, tags: ['chargeback'] }],
      ],
    ],
    [
      'was canceled',
      [
        ['2026-10-12', 500_00, employer],
        ['2026-11-12', 500_00, { ...employer, canceled: true }],
      ],
    ],
  ] as [string, Line[]][])('does not expect again what %s', (_, lines) => {
    const spent = lines.reduce((sum, [, amount, more]) => (more?.canceled ? sum : sum - amount), 0);
    expect(check({ opening: spent, lines })?.recommendation).toBe('REJECT');
  });

  it.each([
    [24, 'DATE'],
    [23, 'REJECT'],
    [38, 'DATE'],
  ])('takes a payment that came again after %d days: %s', (days, recommendation) => {
    const lines: Line[] = [
      [addDays('2026-11-12', -days), 500_00, employer],
      ['2026-11-12', 500_00, employer],
    ];
    expect(check({ opening: -1000_00, lines })?.recommendation).toBe(recommendation);
  });

  it.each([
    ['2026-11-30', 'ANY'],
    ['2026-12-01', 'REJECT'],
  ])('expects what was due on November 23 until a week later, on the next working day: on %s %s', (today, expected) => {
    const lines: Line[] = [
      ['2026-09-23', 500_00, employer],
      ['2026-10-23', 500_00, employer],
    ];
    expect(check({ today, opening: -1000_00, lines })?.recommendation).toBe(expected);
  });

  it.each([
    // 43 days before the next one: this does not come each month.
    ['2026-08-30', 'REJECT'],
    // More than three months ago.
    ['2026-08-29', 'DATE'],
  ])('looks at the last three months for what comes each month: %s, %s', (first, expected) => {
    const lines: Line[] = [
      [first, 500_00, employer],
      ['2026-10-12', 500_00, employer],
      ['2026-11-12', 500_00, employer],
    ];
    expect(check({ opening: -1500_00, lines })?.recommendation).toBe(expected);
  });

  it('counts what is announced, and does not expect it a second time', () => {
    const lines: Line[] = [
      ['2026-10-01', -50_00, landlord],
      ['2026-11-02', -50_00, landlord],
      ['2026-12-01', -50_00, { ...landlord, prebooked: true }],
    ];
    // 150.00 today, 100.00 from tomorrow on.
    expect(check({ opening: 250_00, lines })?.recommendation).toBe('ANY');
    expect(check({ opening: 249_99, lines })?.recommendation).toBe('REJECT');
  });

  it('leaves out what was announced and canceled', () => {
    const lines: Line[] = [['2026-12-01', -50_00, { prebooked: true, canceled: true }]];
    expect(check({ opening: 100_00, lines })?.recommendation).toBe('ANY');
  });

  it('recommends the next working day if the range has none', () => {
    // Good Friday of 2027 is March 26, Easter Monday March 29.
    const range = ['2027-03-26', '2027-03-29'] as const;
    expect(check({ today: '2027-03-20', opening: 100_00 }, ...range)).toMatchObject({
      recommendation: 'DATE',
      recommendation_date: '2027-03-30',
    });
    expect(check({ today: '2027-03-20', opening: 99_99 }, ...range)?.recommendation).toBe('REJECT');
  });

  it('never recommends less for a smaller amount', () => {
    const rank = { REJECT: 0, DATE: 1, ANY: 2 };
    const line = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: -300_00, max: 300_00 }), fc.boolean());
    fc.assert(
      fc.property(
        fc.array(line),
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: 1, max: 500 }),
        (drawn, less, more) => {
          const lines = drawn
            .toSorted(([one], [other]) => other - one)
            .map(([ago, amount, isOne]): Line => [addDays('2026-11-30', -ago), amount, isOne ? employer : landlord]);
          const of = (amount: number) =>
            rank[check({ opening: 200_00, lines }, undefined, undefined, amount)?.recommendation ?? 'REJECT'];
          expect(of(less)).toBeGreaterThanOrEqual(of(less + more));
        },
      ),
    );
  });
});
