import { describe, expect, it } from 'vitest';
import { bookingDay, lastBookingDay, monthBefore, monthNamed, monthsBetween } from '../../../src/bank/plans/month.ts';
import { isTargetDay } from '../../../src/calendar/target.ts';

describe('the booking day', () => {
  it.each([
    ['2026-11', 2, '2026-11-02'],
    ['2026-11', 1, '2026-11-02'],
    ['2026-11', 30, '2026-11-30'],
    ['2026-10', 31, '2026-10-30'],
    ['2026-02', 31, '2026-02-27'],
    // Easter and Christmas.
    ['2026-04', 3, '2026-04-07'],
    ['2025-12', 25, '2025-12-29'],
    ['2027-03', 26, '2027-03-30'],
  ])('in %s of what is due on day %i is %s', (name, dueOn, day) => {
    expect(bookingDay(monthNamed(name), dueOn)).toBe(day);
  });

  it('is a TARGET day of its month, whatever the month and the day', () => {
    for (const month of monthsBetween('2010-01-01', '2040-12-31')) {
      for (let dueOn = 1; dueOn <= 31; dueOn += 1) {
        const day = bookingDay(month, dueOn);
        if (!day.startsWith(month.name) || !isTargetDay(day)) expect.fail(`${month.name}, day ${dueOn}: ${day}`);
        if (dueOn < 27) expect(day >= `${month.name}-${String(dueOn).padStart(2, '0')}`).toBe(true);
      }
    }
  });
});

describe('a month', () => {
  it('follows the one before it, across years', () => {
    expect(monthBefore(monthNamed('2026-01'))).toBe(monthNamed('2025-12'));
    expect(monthNamed('2026-01').number - monthNamed('2025-12').number).toBe(1);
    expect(monthsBetween('2025-12-31', '2026-02-01').map(({ name }) => name)).toEqual([
      '2025-12',
      '2026-01',
      '2026-02',
    ]);
    expect(monthsBetween('2026-02-01', '2026-01-31')).toEqual([]);
  });

  it('ends with its last booking day', () => {
    expect(lastBookingDay(monthNamed('2026-05'))).toBe('2026-05-29');
    expect(() => lastBookingDay({ bookingDays: [] })).toThrow('without TARGET days');
  });
});
