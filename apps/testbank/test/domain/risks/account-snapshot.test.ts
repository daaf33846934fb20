import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf } from '../../../src/calendar/day.ts';
import { until } from '../../../src/domain/risks/balances.ts';
import { snapshotOf } from '../../../src/domain/risks/checks/account-snapshot/snapshot.ts';
import { computeChecks } from '../../../src/domain/risks/index.ts';
import { daysOf, rangeOf } from '../../../src/domain/risks/range.ts';
import { bankOf, type Line } from './bank.ts';

const today = '2026-11-30';

describe('the range of a risk', () => {
  it.each([
    ['90 days by default', {}, '2026-09-02', '2026-11-30'],
    ['days, today included', { days: 10 }, '2026-11-21', '2026-11-30'],
    ['days as a text', { days: '365' }, '2025-12-01', '2026-11-30'],
    ['from and to', { from: '2026-10-01', to: '2026-10-31' }, '2026-10-01', '2026-10-31'],
    ['from and to before days', { from: '2026-10-01', to: '2026-10-31', days: 10 }, '2026-10-01', '2026-10-31'],
    ['from until today', { from: '2026-11-29' }, '2026-11-29', '2026-11-30'],
    ['days until to', { to: '2026-10-31', days: 10 }, '2026-10-22', '2026-10-31'],
    ['to in the future as today', { from: '2026-11-01', to: '2026-12-24' }, '2026-11-01', '2026-11-30'],
    ['from in the future as today', { from: '2026-12-01' }, '2026-11-30', '2026-11-30'],
    // 1095 days before today.
    ['from three years ago', { from: '2023-12-01' }, '2023-12-01', '2026-11-30'],
    ['from a day more than three years ago as three years', { from: '2023-11-30' }, '2023-12-01', '2026-11-30'],
    ['to more than three years ago', { from: '2001-01-01', to: '2001-12-31' }, '2023-12-01', '2023-12-01'],
  ])('takes %s', (_, parameters, first, last) => {
    expect(rangeOf(parameters, today)).toEqual({ first, last });
  });

  it('counts a leap day', () => {
    expect(rangeOf({ days: 10 }, '2028-03-05').first).toBe('2028-02-25');
    expect(rangeOf({ days: 10 }, '2027-03-05').first).toBe('2027-02-24');
  });

  it('has one day at least, and none after today', () => {
    const day = fc.option(fc.integer({ min: 15_000, max: 25_000 }).map(dayOf), { nil: undefined });
    fc.assert(
      fc.property(day, day, (from, to) => {
        const range = rangeOf({ ...(from !== undefined && { from }), ...(to !== undefined && { to }) }, today);
        expect(daysOf(range)).toBeGreaterThanOrEqual(1);
        expect(range.last <= today).toBe(true);
      }),
    );
  });
});

describe('the account snapshot', () => {
  it('says which days it has', () => {
    const result = (parameters: object) =>
      computeChecks({ xs2a_account_snapshot: parameters }, bankOf({ range: rangeOf(parameters, today) }))
        .xs2a_account_snapshot;
    expect(result({ days: '45', filters: ['rent'], all_tags: 1 })).toEqual({
      days: 45,
      from: '0000-00-00',
      to: '0000-00-00',
      filters: ['rent'],
      all_tags: true,
      object: 'xs2a_account_snapshot',
    });
    expect(result({ from: '2026-10-01', to: '2026-10-31', all_tags: '0' })).toMatchObject({
      days: 31,
      from: '2026-10-01',
      to: '2026-10-31',
      all_tags: false,
    });
  });

  const lines: Line[] = [
    ['2026-11-01', 100_00, { tags: ['income', 'salary'] }],
    ['2026-11-02', -30_00, { tags: ['expenditure', 'rent'] }],
    ['2026-11-03', -20_00, { tags: ['expenditure', 'living-cost'], canceled: true }],
    ['2026-11-04', -10_00, { tags: [] }],
  ];
  const snapshot = (parameters: object) =>
    snapshotOf(bankOf({ opening: 5_00, lines, range: { first: '2026-11-01', last: '2026-11-04' } }), parameters);
  const daysAndTags = (parameters: object) =>
    snapshot(parameters).turnovers.map(({ bookingDate, tags }) => [bookingDate.slice(8), ...tags].join(' '));

  it('has the balance of each day', () => {
    expect(snapshot({}).balance).toBe(65_00);
    expect(snapshot({}).balances.map(({ balance }) => balance)).toEqual([105_00, 75_00, 75_00, 65_00]);
  });

  it('has all turnovers with all tags without filters, the latest first', () => {
    expect(daysAndTags({})).toEqual(['04', '03 expenditure living-cost', '02 expenditure rent', '01 income salary']);
  });

  it('has the turnovers and the tags of the filters', () => {
    expect(daysAndTags({ filters: ['rent', 'income'] })).toEqual(['02 rent', '01 income']);
    expect(daysAndTags({ filters: ['rent', 'income'], all_tags: true })).toEqual([
      '02 expenditure rent',
      '01 income salary',
    ]);
    expect(daysAndTags({ filters: ['tax'] })).toEqual([]);
  });

  it('keeps the balance of the account when filters leave turnovers out', () => {
    expect(snapshot({ filters: ['tax'] }).balance).toBe(65_00);
  });
});

describe('a statement that ends on an earlier day', () => {
  const line = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: -100_00, max: 100_00 }), fc.boolean());

  it('has the balance of that day, and nothing prebooked', () => {
    fc.assert(
      fc.property(fc.array(line), fc.integer({ min: 1, max: 30 }), (drawn, daysAgo) => {
        const lines = drawn.map(([ago, amount, canceled]): Line => [addDays(today, -ago), amount, { canceled }]);
        // Announced long ago, and not booked yet.
        const announced: Line = ['2026-11-01', -7_00, { prebooked: true }];
        const bank = bankOf({ opening: 11_00, lines: [...lines, announced] });
        const last = addDays(today, -daysAgo);
        const statement = until(bank.statement('2026-10-31'), last);
        expect(statement).toEqual(bank.statement('2026-10-31', last));
      }),
    );
  });
});
