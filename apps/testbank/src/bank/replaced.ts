/** Announced turnovers that a control call can book or cancel: bookings take their places. */
import { addDays, type Day } from '../calendar/day.ts';
import type { Cents } from '../money.ts';
import { bookingState } from './bookings.ts';
import type { Ledger } from './ledger.ts';
import { sumOf } from './plans/current.ts';
import type { Entry } from './plans/plan.ts';
import type { Booking } from './types.ts';

/**
 * The booking that takes the place of an announced entry. The bank goes on as it would without it: it books the entry on
 * its day, or takes it back then.
 *
 * @param today day from which the booking is shown
 */
export function replacementOf(entry: Entry, id: string, accountId: string, today: Day): Booking {
  return {
    id,
    accountId,
    announcedOn: today,
    bookedOn: entry.canceled ? null : entry.day,
    canceledOn: entry.canceled ? entry.day : null,
    ...textsOf(entry),
    replaces: { id: entry.id, day: entry.day },
  };
}

/** What makes up an account. */
export interface Books {
  /** Without the entries that are replaced. */
  readonly ledger: Ledger;
  /** What was booked on top, and what replaces entries. */
  readonly bookings: readonly Booking[];
  /**
   * Balance at the end of a day, without what was booked on top or decided on this day: the balance that a profile names is
   * this one on the day of the login.
   */
  balanceBefore(day: Day): Cents;
}

/** Replacements keep the ids of their entries: a sync finds them again. */
export function replaceEntries(ledger: Ledger, bookings: readonly Booking[]): Books {
  const onTop = bookings.filter(({ replaces }) => replaces === undefined);
  const replaced = bookings.flatMap((booking) => {
    const { id, day = '' } = booking.replaces ?? {};
    const entry = id === undefined ? undefined : ledger.entries(day, day).find((one) => one.id === id);
    // With another PIN, the bank shows other turnovers.
    return entry === undefined ? [] : { entry, booking: { ...booking, ...textsOf(entry), id: entry.id } };
  });
  const ids = new Set(replaced.map(({ entry }) => entry.id));
  const entriesUntil = (day: Day) => sumOf(replaced.map(({ entry }) => entry).filter((entry) => entry.day <= day));
  const bookedUntil = (list: readonly Booking[], day: Day) =>
    list.reduce((sum, booking) => (bookingState(booking, day) === 'booked' ? sum + booking.amount : sum), 0);
  return {
    bookings: [...onTop, ...replaced.map(({ booking }) => booking)],
    ledger:
      replaced.length === 0
        ? ledger
        : {
            ...ledger,
            balance: (day) => ledger.balance(day) - entriesUntil(day),
            entries: (from, to) => ledger.entries(from, to).filter(({ id }) => !ids.has(id)),
          },
    balanceBefore: (day) => {
      const dayBefore = addDays(day, -1);
      const undecided = replaced.filter(({ booking }) => bookingState(booking, dayBefore) === 'prebooked');
      const decided = replaced.filter((one) => !undecided.includes(one)).map(({ booking }) => booking);
      return (
        ledger.balance(day) -
        entriesUntil(day) +
        sumOf(undecided.map(({ entry }) => entry).filter((entry) => entry.day <= day)) +
        bookedUntil([...onTop, ...decided], dayBefore)
      );
    },
  };
}

function textsOf({ amount, purpose, party, tags }: Entry) {
  return {
    amount,
    purpose: purpose(),
    counterHolder: party?.holder ?? null,
    counterIban: party?.iban ?? null,
    counterBic: party?.bic ?? null,
    tags,
  };
}
