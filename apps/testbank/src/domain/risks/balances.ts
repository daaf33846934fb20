import type { AccountStatement, Turnover } from '../../bank/types.ts';
import { type Day, daysFrom } from '../../calendar/day.ts';
import type { Cents } from '../../money.ts';

/** Turnovers that count: booked, and not taken back. */
export function bookedTurnovers({ turnovers }: Pick<AccountStatement, 'turnovers'>): Turnover[] {
  return turnovers.filter(({ prebooked, canceled }) => !prebooked && !canceled);
}

/** A statement that ends on an earlier day: with the balance of this day, and without what had not been booked yet. */
export function until(statement: AccountStatement, last: Day): AccountStatement {
  const turnovers = statement.turnovers.filter(({ prebooked, bookingDate }) => !prebooked && bookingDate <= last);
  const booked = bookedTurnovers({ turnovers }).map(({ amount }) => amount);
  return { ...statement, turnovers, balance: statement.openingBalance + sum(booked) };
}

/** Balance at the end of each day, the first day of the statement first. */
export function dailyBalances(statement: AccountStatement, from: Day, to: Day): { day: Day; balance: Cents }[] {
  const sums = new Map<Day, Cents>();
  for (const { bookingDate, amount } of bookedTurnovers(statement)) {
    sums.set(bookingDate, (sums.get(bookingDate) ?? 0) + amount);
  }
  let balance = statement.openingBalance;
  return daysFrom(from, to).map((day) => {
    balance += sums.get(day) ?? 0;
    return { day, balance };
  });
}

export function sum(amounts: readonly Cents[]): Cents {
  return amounts.reduce((total, amount) => total + amount, 0);
}
