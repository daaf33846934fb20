/** The moments that the filters `from`, `to` and `since` of lists mean. */
import { berlinDay, berlinInstant, berlinTime } from './berlin.ts';
import { addDays, addMonths, type Day, dayInMonth, dayOfMonth, isDay, monthOf } from './day.ts';

/**
 * The first moment that a filter `from` lets pass.
 *
 * @param text a `DateFilter` of the contract
 * @returns milliseconds since 1970; `undefined` for a day or an hour that does not exist
 */
export function readFrom(text: string): number | undefined {
  return isDay(text) ? startOfDay(text) : readMoment(text);
}

/** The last moment that a filter `to` lets pass: a day counts to its end, a second to its last millisecond. */
export function readTo(text: string): number | undefined {
  const lastSecond = readMoment(isDay(text) ? `${text}T23:59:59` : text);
  return lastSecond === undefined ? undefined : lastSecond + 999;
}

/**
 * The first moment that a filter `since` lets pass: a day, a moment, or an expression such as `-2 weeks`, `yesterday`
 * or `-1 month -3 days`.
 *
 * @param now milliseconds since 1970
 */
export function readSince(text: string, now: number): number | undefined {
  const trimmed = text.trim().toLowerCase();
  const absolute = readFrom(text.trim().replace(/^(\d{4}-\d{2}-\d{2}) (?=\d{2}:)/, '$1T'));
  if (absolute !== undefined) return absolute;
  const word = words[trimmed];
  return word === undefined ? readExpression(trimmed, now) : word(now);
}

const words: Readonly<Record<string, (now: number) => number | undefined>> = {
  now: (now) => now,
  today: (now) => startOfDay(berlinDay(now)),
  yesterday: (now) => startOfDay(addDays(berlinDay(now), -1)),
};

const seconds: Readonly<Record<string, number>> = { sec: 1, second: 1, min: 60, minute: 60, hour: 3600 };
const days: Readonly<Record<string, number>> = { day: 1, week: 7, fortnight: 14 };
const months: Readonly<Record<string, number>> = { month: 1, year: 12 };

/** Parts such as `-2 weeks` or `3 days ago`, added one after the other. */
function readExpression(text: string, now: number): number | undefined {
  const part = /\s*([+-]?)\s*(\d{1,6})\s*([a-z]+?)s?(\s+ago)?(?=\s|$|[+-])/y;
  let instant = now;
  while (part.lastIndex < text.length) {
    const [, sign, digits, unit = '', ago] = part.exec(text) ?? [];
    if (digits === undefined) return undefined;
    const amount = Number(digits) * (sign === '-' ? -1 : 1) * (ago === undefined ? 1 : -1);
    const moved = move(instant, amount, unit);
    if (moved === undefined) return undefined;
    instant = moved;
  }
  return text === '' ? undefined : instant;
}

/** About a century: further away is a mistake, and no calendar can hold it. */
const mostDays = 36_525;

function move(instant: number, amount: number, unit: string): number | undefined {
  const unitDays = (seconds[unit] ?? 0) / 86_400 + (days[unit] ?? 0) + (months[unit] ?? 0) * 31;
  if (Math.abs(amount) * unitDays > mostDays) return undefined;
  if (unit in seconds) return instant + amount * (seconds[unit] ?? 0) * 1000;
  const local = berlinTime(instant);
  const day = movedDay(local.slice(0, 10), amount, unit);
  // Days and months keep the time of the day.
  return day === undefined || !isDay(day) ? undefined : berlinInstant(`${day} ${local.slice(11)}`);
}

function movedDay(day: Day, amount: number, unit: string): Day | undefined {
  if (unit in days) return addDays(day, amount * (days[unit] ?? 0));
  if (unit in months) return dayInMonth(addMonths(monthOf(day), amount * (months[unit] ?? 0)), dayOfMonth(day));
  return undefined;
}

function startOfDay(day: Day): number | undefined {
  return isDay(day) ? berlinInstant(`${day} 00:00:00`) : undefined;
}

/** A day and a time, with or without a zone. */
function readMoment(text: string): number | undefined {
  const [, day = '', time = '', zone] =
    /^(\d{4}-\d{2}-\d{2})T((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)(Z|[+-]\d{2}:?\d{2})?$/.exec(text) ?? [];
  if (!isDay(day)) return undefined;
  if (zone === undefined) return berlinInstant(`${day} ${time}`);
  const instant = Date.parse(`${day}T${time}${zone.replace(/(\d{2})(\d{2})$/, '$1:$2')}`);
  return Number.isNaN(instant) ? undefined : instant;
}
