/** A day of the calendar in ISO 8601: `2026-11-30`. Days compare as strings. */
export type Day = string;

const millisecondsPerDay = 86_400_000;

/** Whether this is a day that exists. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && dayOf(time / millisecondsPerDay) === text;
}

/** Days since 1970-01-01. */
export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / millisecondsPerDay;
}

/** The day with this {@link dayNumber}. */
export function dayOf(number: number): Day {
  return new Date(number * millisecondsPerDay).toISOString().slice(0, 10);
}

/** @param days may be negative */
export function addDays(day: Day, days: number): Day {
  return dayOf(dayNumber(day) + days);
}

/** How many days `to` is after `from`; negative if it is before. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** From 1 (Monday) to 7 (Sunday). */
export function weekday(day: Day): number {
  // 1970-01-01 was a Thursday.
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** All days from the first to the last; none if the last is before the first. */
export function daysFrom(first: Day, last: Day): Day[] {
  const start = dayNumber(first);
  return Array.from({ length: Math.max(0, dayNumber(last) - start + 1) }, (_, index) => dayOf(start + index));
}

/** `2026-11` for `2026-11-30`. */
export function monthOf(day: Day): string {
  return day.slice(0, 7);
}

/** From 1 to 31. */
export function dayOfMonth(day: Day): number {
  return Number(day.slice(8));
}

/** The last day of the month of this day. */
export function lastOfMonth(day: Day): Day {
  const [year, month] = yearAndMonth(day);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/**
 * A month before or after.
 *
 * @param month such as `2026-11`
 * @param months may be negative
 */
export function addMonths(month: string, months: number): string {
  const [year, number] = yearAndMonth(month);
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
}

/** This day of a month, or the last one in a month that is shorter. */
export function dayInMonth(month: string, number: number): Day {
  const last = lastOfMonth(`${month}-01`);
  return number < dayOfMonth(last) ? `${month}-${String(number).padStart(2, '0')}` : last;
}

function yearAndMonth(text: string): [year: number, month: number] {
  return [Number(text.slice(0, 4)), Number(text.slice(5, 7))];
}
