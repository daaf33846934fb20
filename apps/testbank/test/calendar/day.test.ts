import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dayInMonth,
  daysBetween,
  daysFrom,
  isDay,
  lastOfMonth,
  monthOf,
  weekday,
} from '../../src/calendar/day.ts';

const days = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('days', () => {
  it('are added over the ends of months and years, and over leap days', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2023-02-28', 1)).toBe('2023-03-01');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
  });

  it.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2026-04-30', true],
    ['2026-04-31', false],
    ['2026-00-10', false],
    ['2026-13-01', false],
    ['0000-00-00', false],
    ['2026-4-3', false],
    ['2026-04-03T00:00:00', false],
    ['', false],
  ])('%s exists: %s', (text, exists) => {
    expect(isDay(text)).toBe(exists);
  });

  it('are as many days apart as were added', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -9000, max: 9000 }), (day, number) => {
        expect(daysBetween(day, addDays(day, number))).toBe(number);
      }),
    );
  });

  it('know their weekday, also before 1970', () => {
    expect(weekday('2026-11-30')).toBe(1);
    expect(weekday('2026-11-29')).toBe(7);
    expect(weekday('1969-12-31')).toBe(3);
  });

  it('are listed with both ends', () => {
    expect(daysFrom('2026-02-27', '2026-03-01')).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
    expect(daysFrom('2026-03-01', '2026-03-01')).toEqual(['2026-03-01']);
    expect(daysFrom('2026-03-02', '2026-03-01')).toEqual([]);
  });
});

describe('months', () => {
  it('end on their last day', () => {
    expect(lastOfMonth('2024-02-05')).toBe('2024-02-29');
    expect(lastOfMonth('2026-12-31')).toBe('2026-12-31');
  });

  it('are added over the ends of years', () => {
    expect(addMonths('2026-01', -1)).toBe('2025-12');
    expect(addMonths('2026-11', 14)).toBe('2028-01');
  });

  it('have a last day for every day that they lack', () => {
    expect(dayInMonth('2026-02', 31)).toBe('2026-02-28');
    expect(dayInMonth('2026-02', 28)).toBe('2026-02-28');
    expect(dayInMonth('2026-02', 27)).toBe('2026-02-27');
    expect(dayInMonth('2026-01', 31)).toBe('2026-01-31');
  });

  it('contain the day that they are taken from', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(dayInMonth(monthOf(day), Number(day.slice(8)))).toBe(day);
      }),
    );
  });
});
