import type { Cents } from '../../../money.ts';
import { toAmount } from '../../../money.ts';
import { bookedTurnovers, dailyBalances, sum } from '../balances.ts';
import { type BankView, type Check, closing } from '../check.ts';

/**
 * On how many booking days of the range the account was below zero at the end of the day, and how far: the lowest
 * balance, mean and median of those days. A booking day is a day with at least one booked turnover.
 */
export const overdraftLimitCheck: Check<'xs2a_overdraft_limit_check'> = (_, bank) =>
  overdraftUse(bank, bank.rangeStart);

/** The same for another range. */
export function overdraftUse(bank: BankView, from: string) {
  const statement = bank.statement(from);
  const bookingDays = new Set(bookedTurnovers(statement).map(({ bookingDate }) => bookingDate));
  const used = dailyBalances(statement, from, bank.today)
    .filter(({ day, balance }) => bookingDays.has(day) && balance < 0)
    .map(({ balance }) => balance);
  return {
    booking_days: bookingDays.size,
    overdraft_limit_days: used.length,
    maximum_overdraft_used: toAmount(used.length === 0 ? 0 : Math.min(...used)),
    average_overdraft_used: toAmount(used.length === 0 ? 0 : Math.round(sum(used) / used.length)),
    median_overdraft_used: toAmount(median(used)),
    currency_id: statement.account.currency,
    ...closing('xs2a_overdraft_limit_check', bank),
  };
}

/** Of an even number of amounts, the mean of the two in the middle. */
function median(amounts: readonly Cents[]): Cents {
  const sorted = amounts.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  const [low = 0, high = 0] = sorted.length % 2 === 1 ? [sorted[middle], sorted[middle]] : sorted.slice(middle - 1);
  return Math.round((low + high) / 2);
}
