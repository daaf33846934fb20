import { describe, expect, it } from 'vitest';
import { daysFrom } from '../../src/calendar/day.ts';
import { easterSunday, isTargetDay, nextTargetDay, targetDayFrom } from '../../src/calendar/target.ts';

describe('TARGET', () => {
  it('is closed on five working days of 2026', () => {
    const closed = daysFrom('2026-01-01', '2026-12-31').filter(
      (day) => !isTargetDay(day) && ![0, 6].includes(new Date(day).getUTCDay()),
    );
    // 26 December 2026 is a Saturday.
    expect(closed).toEqual(['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-01', '2026-12-25']);
  });

  it('is closed on Saturdays and Sundays, and open on the days around them', () => {
    expect(['2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30'].map(isTargetDay)).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it('opens again after a weekend and after Easter', () => {
    expect(targetDayFrom('2026-11-28')).toBe('2026-11-30');
    expect(targetDayFrom('2026-11-30')).toBe('2026-11-30');
    expect(nextTargetDay('2026-11-30')).toBe('2026-12-01');
    expect(nextTargetDay('2026-04-02')).toBe('2026-04-07');
  });

  it.each([
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2038, '2038-04-25'],
  ])('has Easter %i on %s', (year, day) => {
    expect(easterSunday(year)).toBe(day);
  });
});
