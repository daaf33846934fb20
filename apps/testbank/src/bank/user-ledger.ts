/** The ledger of an account of a users file: its balance holds on the day of the login, and its rules make the rest. */
import {
  addDays,
  addMonths,
  type Day,
  dayInMonth,
  dayNumber,
  dayOf,
  daysBetween,
  monthOf,
  weekday,
} from '../calendar/day.ts';
import { targetDayFrom } from '../calendar/target.ts';
import type { Cents } from '../money.ts';
import type { Ledger } from './ledger.ts';
import { byDay, sumOf } from './plans/current.ts';
import { bookingDay, monthNamed } from './plans/month.ts';
import type { Entry } from './plans/plan.ts';
import { maxPurposeLength } from './purpose.ts';
import type { BankUser, Login, StandingOrder, TurnoverRule } from './types.ts';

/** TARGET is closed for four days at most. */
const longestClosure = 4;

const historyDays = 365;

export function userLedger({ since }: Login, user: BankUser, accountId: string): Ledger {
  const account = user.accounts.find(({ id }) => id === accountId);
  if (account === undefined) throw new RangeError(`the bank user has no account ${accountId}`);
  const entries = (from: Day, to: Day) =>
    byDay(account.turnovers.flatMap((rule, index) => entriesOf(rule, `turnover-${index + 1}`, since, from, to)));
  const sum = (from: Day, to: Day): Cents => sumOf(entries(from, to));
  return {
    entries,
    balance: (day) =>
      day >= since ? account.balance + sum(addDays(since, 1), day) : account.balance - sum(addDays(day, 1), since),
    standingOrders: (day) =>
      account.turnovers.filter((rule) => rule.isStandingOrder).flatMap((rule) => standingOrder(rule, since, day)),
  };
}

function entriesOf(rule: TurnoverRule, id: string, since: Day, from: Day, to: Day): Entry[] {
  const party = {
    holder: rule.counterHolder ?? undefined,
    iban: rule.counterIban ?? undefined,
    bic: rule.counterBic ?? undefined,
  };
  return dueDays(rule, since, addDays(from, -longestClosure), addDays(to, longestClosure))
    .map((due) => ({ due, day: bookedOn(rule, due) }))
    .filter(({ day }) => day >= from && day <= to)
    .map(({ due, day }) => ({
      id: `${id}-${due}`,
      day,
      amount: rule.amount,
      purpose: () => rule.purpose,
      party,
      tags: rule.tags,
      isAnnounced: true,
      canceled: rule.canceled,
    }));
}

/** A turnover of a list is booked on its day, one of a rule on a TARGET day: as the orders of other bank users. */
function bookedOn({ every, first, last }: TurnoverRule, due: Day): Day {
  if (first !== null && first === last) return due;
  return every === 'day' || every === 'week'
    ? targetDayFrom(due)
    : bookingDay(monthNamed(monthOf(due)), Number(due.slice(8)));
}

/** Days within a range on which a rule is due. */
function dueDays(rule: TurnoverRule, since: Day, from: Day, to: Day): Day[] {
  const first = rule.first ?? addDays(since, -historyDays);
  const last = rule.last !== null && rule.last < to ? rule.last : to;
  const start = from > first ? from : first;
  return steps[rule.every](rule, first, start, last).filter((day) => day >= start && day <= last);
}

/** Days on which a rule is due, around a range: from the first day of the rule, each `interval` units. */
const steps: Record<TurnoverRule['every'], (rule: TurnoverRule, first: Day, from: Day, to: Day) => Day[]> = {
  day: ({ interval }, first, from, to) => everyDays(first, interval, from, to),
  week: ({ interval, day }, first, from, to) =>
    everyDays(addDays(first, (day - weekday(first) + 7) % 7), 7 * interval, from, to),
  month: (rule, first, from, to) => everyMonths(rule, first, rule.interval, from, to),
  year: (rule, first, from, to) => everyMonths(rule, first, 12 * rule.interval, from, to),
};

function everyDays(first: Day, interval: number, from: Day, to: Day): Day[] {
  const skipped = Math.max(0, Math.ceil(daysBetween(first, from) / interval));
  const start = dayNumber(first) + skipped * interval;
  const count = Math.max(0, Math.floor((dayNumber(to) - start) / interval) + 1);
  return Array.from({ length: count }, (_, index) => dayOf(start + index * interval));
}

function everyMonths({ day }: TurnoverRule, first: Day, interval: number, from: Day, to: Day): Day[] {
  const days: Day[] = [];
  const start = monthOf(first);
  const skipped = Math.max(0, Math.floor(monthsFrom(start, monthOf(from)) / interval));
  for (let month = addMonths(start, skipped * interval); month <= monthOf(to); month = addMonths(month, interval)) {
    days.push(dayInMonth(month, day));
  }
  return days;
}

function monthsFrom(one: string, other: string): number {
  const number = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  return number(other) - number(one);
}

/** Nothing when the last transfer has been made. */
function standingOrder(rule: TurnoverRule, since: Day, day: Day): StandingOrder[] {
  const tomorrow = addDays(day, 1);
  const [next] = dueDays(rule, since, tomorrow, addMonthsToDay(tomorrow, 12 * rule.interval + 12));
  if (next === undefined) return [];
  const iban = rule.counterIban ?? '';
  return [
    {
      recipientHolder: rule.counterHolder ?? '',
      recipientIban: iban,
      recipientBic: rule.counterBic ?? '',
      recipientCountryId: iban.slice(0, 2),
      amount: Math.abs(rule.amount),
      currency: 'EUR',
      purpose: rule.purpose.join(' ').slice(0, maxPurposeLength),
      frequency: ({ day: 'd', week: 'w', month: 'm', year: 'y' } as const)[rule.every],
      frequencyInterval: rule.interval,
      day: rule.every === 'day' ? weekday(next) : rule.day,
      startExecution: next,
      endExecution: rule.last ?? undefined,
    },
  ];
}

function addMonthsToDay(day: Day, months: number): Day {
  return dayInMonth(addMonths(monthOf(day), months), Number(day.slice(8)));
}
