import type { Turnover } from '../../../bank/types.ts';
import { addDays, addMonths, type Day, dayInMonth, dayOfMonth, daysFrom, monthOf } from '../../../calendar/day.ts';
import { isTargetDay, nextTargetDay, targetDayFrom } from '../../../calendar/target.ts';
import { type Cents, toCents } from '../../../money.ts';
import { bookedTurnovers, sum } from '../balances.ts';
import { type BankView, type Check, closing } from '../check.ts';

/** Days into the future at most: reference, section "XS2A.direct_debit_check". */
const mostDays = 30;

/** Days from the first to the last day at least. */
const leastSpan = 3;

const noDate = '0000-00-00';

/**
 * The best working day for a direct debit. The balance of a day is expected to be that of today and what came in and
 * went out regularly: a turnover of each of the last two months with the same counter account, which is expected again a
 * month after the last one. `ANY` if balance and limit cover the amount on all TARGET days of the range, `DATE` with the
 * first of them that does, otherwise `REJECT`.
 */
export const directDebitCheck: Check<'xs2a_direct_debit_check'> = (parameters, bank) => {
  const { check_amount = 0, check_currency_id = 'EUR' } = parameters;
  const { start, end } = rangeOf(parameters, bank.today);
  const wanted = toCents(check_amount) ?? Number.POSITIVE_INFINITY;
  const covered = coveredDays(bank, start, end, wanted);
  const days = daysFrom(start, end).filter(isTargetDay);
  const [first] = covered;
  const recommendation = first === undefined ? 'REJECT' : covered.length === days.length ? 'ANY' : 'DATE';
  return {
    check_amount,
    check_currency_id,
    start_date: start,
    end_date: end,
    recommendation,
    recommendation_date: first ?? noDate,
    ...closing('xs2a_direct_debit_check', bank),
  };
};

/** The days that were asked for, if they are valid: otherwise the next working day, and 30 days from today. */
function rangeOf({ start_date, end_date }: { start_date?: Day; end_date?: Day }, today: Day): { start: Day; end: Day } {
  const tomorrow = addDays(today, 1);
  const last = addDays(today, mostDays);
  const isStart = start_date !== undefined && start_date >= tomorrow && start_date <= addDays(last, -leastSpan);
  const start = isStart ? start_date : targetDayFrom(tomorrow);
  const isEnd = end_date !== undefined && end_date >= addDays(start, leastSpan) && end_date <= last;
  return { start, end: isEnd ? end_date : last };
}

function coveredDays(bank: BankView, start: Day, end: Day, wanted: Cents): Day[] {
  const { today, account } = bank;
  const from = dayInMonth(addMonths(monthOf(today), -2), 1);
  const statement = bank.statement(from);
  const expected = expectedTurnovers(bookedTurnovers(statement), today);
  const prebooked = statement.turnovers.filter(({ prebooked, canceled }) => prebooked && !canceled);
  const announced = sum(prebooked.map(({ amount }) => amount));
  return daysFrom(start, end).filter((day) => {
    if (!isTargetDay(day)) return false;
    const until = expected.filter(({ bookingDate }) => bookingDate <= day).map(({ amount }) => amount);
    return statement.balance + announced + sum(until) + account.overdraftLimit >= wanted;
  });
}

/** Turnovers that came in each of the last two months, a month after they came last. */
function expectedTurnovers(turnovers: readonly Turnover[], today: Day): Pick<Turnover, 'bookingDate' | 'amount'>[] {
  const byCounter = Map.groupBy(turnovers, ({ counterIban, amount }) => `${counterIban}:${Math.sign(amount)}`);
  return [...byCounter.values()].flatMap((series) => {
    const last = series.at(-1);
    if (last?.counterIban === undefined) return [];
    const months = new Set(series.map(({ bookingDate }) => monthOf(bookingDate)));
    // Several in one month are no regular payment.
    if (months.size < 2 || series.length > months.size) return [];
    const next = dayInMonth(addMonths(monthOf(last.bookingDate), 1), dayOfMonth(last.bookingDate));
    const due = targetDayFrom(next);
    // One that is overdue comes on the next working day.
    return [{ bookingDate: due > today ? due : nextTargetDay(today), amount: last.amount }];
  });
}
