/**
 * What a bank shows after a login on one day: accounts, balances, turnovers, standing orders.
 *
 * All of it is a function of the login and the day. Generated turnovers never change once their day has come; a booking
 * of the login changes the days from its own on. The balance of a day is the balance before the first turnover of any
 * range plus all that was booked since.
 */
import { addDays, type Day } from '../calendar/day.ts';
import { nextTargetDay } from '../calendar/target.ts';
import type { Cents } from '../money.ts';
import { accountsOf } from './accounts.ts';
import { bookingState, bookingTurnover } from './bookings.ts';
import { generatedLedger, type Ledger } from './ledger.ts';
import type { Entry } from './plans/plan.ts';
import { type Books, replaceEntries } from './replaced.ts';
import type { Account, AccountStatement, Booking, Login, Turnover } from './types.ts';
import { userLedger } from './user-ledger.ts';

/** How far back a bank shows turnovers: three years. */
export const historyDays = 1095;

export interface AccountBalance {
  readonly account: Account;
  readonly balance: Cents;
}

/** All accounts with their balances at the end of a day. */
export function readAccounts(login: Login, day: Day): AccountBalance[] {
  return accountsOf(login).map((account) => ({
    account,
    balance: balanceOf(login, account, booksOf(login, account))(day),
  }));
}

/**
 * One account as the bank shows it on a day.
 *
 * @param from first day of the turnovers; at most {@link historyDays} days before the last one
 * @param day the day on which the bank is asked, and the last day of booked turnovers. Those that are announced for the
 *   next TARGET day are shown as prebooked.
 * @returns `undefined` if the login has no such account
 */
export function readStatement(login: Login, accountId: string, from: Day, day: Day): AccountStatement | undefined {
  const account = accountsOf(login).find(({ id }) => id === accountId);
  if (account === undefined) return undefined;
  const books = booksOf(login, account);
  const { ledger } = books;
  const balance = balanceOf(login, account, books);
  const oldest = addDays(day, -historyDays);
  const first = from > oldest ? from : oldest;
  const booked = [
    ...ledger.entries(first, day).map(bookedTurnover),
    ...shownOn(books.bookings, day).filter(({ prebooked, bookingDate }) => !prebooked && bookingDate >= first),
  ];
  const prebooked = [
    ...announcedIn(ledger, day).map((entry) => turnoverOf(entry, true)),
    ...shownOn(books.bookings, day).filter((turnover) => turnover.prebooked),
  ];
  return {
    account,
    balance: balance(day),
    openingBalance: balance(first <= day ? addDays(first, -1) : day),
    turnovers: [...byBookingDate(booked), ...byBookingDate(prebooked)],
    standingOrders: ledger.standingOrders(day),
  };
}

function ledgerOf(login: Login, account: Account): Ledger {
  return login.user === null ? generatedLedger(login, account) : userLedger(login, login.user, account.id);
}

/**
 * Entries that the bank has announced by itself, and books later than on this day.
 *
 * @returns none if the login has no such account
 */
export function announcedEntries(login: Login, accountId: string, day: Day): Entry[] {
  const account = accountsOf(login).find(({ id }) => id === accountId);
  return account === undefined ? [] : announcedIn(booksOf(login, account).ledger, day);
}

function announcedIn(ledger: Ledger, day: Day): Entry[] {
  return ledger.entries(addDays(day, 1), nextTargetDay(day)).filter((entry) => entry.isAnnounced);
}

function booksOf(login: Login, account: Account): Books {
  const own = login.bookings.filter(({ accountId }) => accountId === account.id);
  return replaceEntries(ledgerOf(login, account), own);
}

/** Balances at the end of a day, with all bookings of the login. */
function balanceOf(login: Login, account: Account, { ledger, bookings, balanceBefore }: Books): (day: Day) => Cents {
  const bookedUntil = (day: Day) =>
    bookings.reduce((sum, booking) => (bookingState(booking, day) === 'booked' ? sum + booking.amount : sum), 0);
  const generated = (day: Day) => ledger.balance(day) + bookedUntil(day);
  const wanted = login.user === null && account.id === 'giro' ? login.profile.balance : null;
  if (wanted === null) return generated;
  // What was booked before the day of the login is part of the balance that was asked for; what is booked on it is not.
  const offset = wanted - balanceBefore(login.since);
  return (day) => generated(day) + offset;
}

function shownOn(bookings: readonly Booking[], day: Day): Turnover[] {
  return bookings.flatMap((booking) => bookingTurnover(booking, day) ?? []);
}

/** What was booked stays as it is: a sync reads it on several days. */
const bookedTurnovers = new WeakMap<Entry, Turnover>();

function bookedTurnover(entry: Entry): Turnover {
  const turnover = bookedTurnovers.get(entry) ?? turnoverOf(entry, false);
  bookedTurnovers.set(entry, turnover);
  return turnover;
}

function turnoverOf(entry: Entry, prebooked: boolean): Turnover {
  return {
    id: entry.id,
    bookingDate: entry.day,
    amount: entry.amount,
    currency: 'EUR',
    purpose: entry.purpose(),
    counterHolder: entry.party?.holder,
    counterIban: entry.party?.iban,
    counterBic: entry.party?.bic,
    prebooked,
    canceled: entry.canceled && !prebooked,
    tags: entry.tags,
  };
}

function byBookingDate(turnovers: readonly Turnover[]): Turnover[] {
  return [...turnovers].sort((one, other) =>
    one.bookingDate < other.bookingDate ? -1 : one.bookingDate > other.bookingDate ? 1 : 0,
  );
}
