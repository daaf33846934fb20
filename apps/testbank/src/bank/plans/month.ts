/** Months as numbers, with the days on which a bank books. */
import { addMonths, type Day, daysFrom, lastOfMonth, monthOf } from '../../calendar/day.ts';
import { isTargetDay } from '../../calendar/target.ts';

export interface Month {
  /** Months since January of the year 0. */
  readonly number: number;
  /** `2026-11`. */
  readonly name: string;
  /** From 1 to 12. */
  readonly ofYear: number;
  /** From the first to the last. */
  readonly days: readonly Day[];
  /** All TARGET days. */
  readonly bookingDays: readonly Day[];
}

/** The calendar never changes: each month is computed once. */
const months = new Map<string, Month>();

export function monthNamed(name: string): Month {
  const known = months.get(name);
  if (known !== undefined) return known;
  const first = `${name}-01`;
  const ofYear = Number(name.slice(5));
  const days = daysFrom(first, lastOfMonth(first));
  const month: Month = {
    number: Number(name.slice(0, 4)) * 12 + ofYear - 1,
    name,
    ofYear,
    days,
    bookingDays: days.filter(isTargetDay),
  };
  months.set(name, month);
  return month;
}

export function monthBefore(month: Month): Month {
  return monthNamed(addMonths(month.name, -1));
}

/** All months that a range of days touches. */
export function monthsBetween(from: Day, to: Day): Month[] {
  const found: Month[] = [];
  for (let name = monthOf(from); name <= monthOf(to); name = addMonths(name, 1)) found.push(monthNamed(name));
  return found;
}

/**
 * The day on which a bank books an entry that is due on a day of the month: the same day, or the next TARGET day. An
 * entry that is due after the last TARGET day is booked on that day, so that it stays in its month.
 */
export function bookingDay({ days, bookingDays }: Month, dueOn: number): Day {
  const due = days[dueOn - 1];
  const open = due === undefined ? undefined : bookingDays.find((day) => day >= due);
  return open ?? lastBookingDay({ bookingDays });
}

export function lastBookingDay({ bookingDays }: Pick<Month, 'bookingDays'>): Day {
  const last = bookingDays.at(-1);
  if (last === undefined) throw new RangeError('a month without TARGET days');
  return last;
}

/** `11/2026`, as purposes write it. */
export function monthAndYear({ name }: Pick<Month, 'name'>): string {
  return `${name.slice(5)}/${name.slice(0, 4)}`;
}
