import type { DirectDebitCheckInput } from '@xs2a/types';
import type { Turnover } from '../../../../bank/types.ts';
import {
  addDays,
  addMonths,
  type Day,
  dayInMonth,
  dayOfMonth,
  daysBetween,
  daysFrom,
  isDay,
  monthOf,
} from '../../../../calendar/day.ts';
import { isTargetDay, nextTargetDay, targetDayFrom } from '../../../../calendar/target.ts';
import { type Cents, toCents } from '../../../../money.ts';
import { bookedTurnovers } from '../../balances.ts';
import { type BankView, type Check, closing } from '../../check.ts';
import type { Range } from '../../range.ts';

/** Days into the future at most: reference, section "XS2A.direct_debit_check". */
const mostDays = 30;

/** Days from the first to the last day at least. */
const leastSpan = 3;

/** Days after which a payment that has not come is not expected any more. */
const patienceDays = 7;

/** Months in which monthly payments are looked for. */
const seriesMonths = 3;

/** Days between two monthly payments. */
const month = { least: 24, most: 38 };

const noDate = '0000-00-00';

export const directDebitCheck: Check<'xs2a_direct_debit_check'> = (parameters, bank) => {
  const { check_amount = 0, check_currency_id = 'EUR' } = parameters;
  const { first, last } = directDebitRange(parameters, bank.today);
  const wanted = check_currency_id === bank.account.currency ? toCents(check_amount) : undefined;
  const isCovered = coverage(bank, wanted ?? Number.POSITIVE_INFINITY);
  const days = daysFrom(first, last).filter(isTargetDay);
  const covered = (days.length > 0 ? days : [nextTargetDay(last)]).filter(isCovered);
  return {
    check_amount,
    check_currency_id,
    start_date: first,
    end_date: last,
    recommendation: covered.length === 0 ? 'REJECT' : covered.length === days.length ? 'ANY' : 'DATE',
    recommendation_date: covered[0] ?? noDate,
    ...closing('xs2a_direct_debit_check', bank),
  };
};

/** The days that were asked for, if they are valid: otherwise the next working day, and 30 days from today. */
function directDebitRange({ start_date, end_date }: DirectDebitCheckInput, today: Day): Range {
  const tomorrow = addDays(today, 1);
  const latest = addDays(today, mostDays);
  const isIn = (day: Day | undefined, first: Day, last: Day) =>
    day !== undefined && isDay(day) && day >= first && day <= last ? day : undefined;
  const first = isIn(start_date, tomorrow, addDays(latest, -leastSpan)) ?? targetDayFrom(tomorrow);
  return { first, last: isIn(end_date, addDays(first, leastSpan), latest) ?? latest };
}

/** Tells whether balance and overdraft limit are expected to cover an amount at the end of a day. */
function coverage(bank: BankView, wanted: Cents): (day: Day) => boolean {
  const { today, account } = bank;
  const statement = bank.statement(dayInMonth(addMonths(monthOf(today), -seriesMonths), dayOfMonth(today)));
  const announced = statement.turnovers.filter(({ prebooked, canceled }) => prebooked && !canceled);
  const changes = [...announced, ...expectedTurnovers(bookedTurnovers(statement), announced, today)];
  return (day) => {
    const expected = changes.reduce(
      (balance, { bookingDate, amount }) => (bookingDate <= day ? balance + amount : balance),
      statement.balance,
    );
    return expected + account.overdraftLimit >= wanted;
  };
}

type Expected = Pick<Turnover, 'bookingDate' | 'amount'>;

/** Monthly turnovers, a month after they came last. */
function expectedTurnovers(turnovers: readonly Turnover[], announced: readonly Turnover[], today: Day): Expected[] {
  const isAnnounced = new Set(announced.map(seriesOf));
  const regular = turnovers.filter(({ tags }) => !tags.includes('chargeback'));
  const series = Map.groupBy(regular, seriesOf);
  return [...series].flatMap(([name, members]) => {
    const last = members.at(-1);
    if (last?.counterIban === undefined || isAnnounced.has(name) || !isMonthly(members)) return [];
    const next = dayInMonth(addMonths(monthOf(last.bookingDate), 1), dayOfMonth(last.bookingDate));
    const due = targetDayFrom(next);
    if (due > today) return [{ bookingDate: due, amount: last.amount }];
    // One that is overdue comes on the next working day.
    return addDays(due, patienceDays) < today ? [] : [{ bookingDate: nextTargetDay(today), amount: last.amount }];
  });
}

/** Money from or to the same account. */
function seriesOf({ counterIban, amount }: Turnover): string {
  return `${counterIban}:${Math.sign(amount)}`;
}

/** At least two, each about a month after the one before: weekends and holidays move a payment by days. */
function isMonthly(members: readonly Turnover[]): boolean {
  const gaps = members
    .slice(1)
    .map(({ bookingDate }, index) => daysBetween(members[index]?.bookingDate ?? '', bookingDate));
  return gaps.length > 0 && gaps.every((days) => days >= month.least && days <= month.most);
}
