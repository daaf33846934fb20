import type { OverdraftLimitCheck } from '@xs2a/types';
import { type Cents, divideCents, toAmount } from '../../../../money.ts';
import { bookedTurnovers, dailyBalances, sum } from '../../balances.ts';
import { type BankView, type Check, closing } from '../../check.ts';
import type { Range } from '../../range.ts';

export const overdraftLimitCheck: Check<'xs2a_overdraft_limit_check'> = (_, bank) => overdraftOf(bank, bank.range);

export function overdraftOf(bank: BankView, { first, last }: Range): OverdraftLimitCheck {
  const statement = bank.statement(first, last);
  const bookingDays = new Set(bookedTurnovers(statement).map(({ bookingDate }) => bookingDate));
  const used = dailyBalances(statement, first, last)
    .filter(({ day, balance }) => bookingDays.has(day) && balance < 0)
    .map(({ balance }) => balance);
  return {
    booking_days: bookingDays.size,
    overdraft_limit_days: used.length,
    maximum_overdraft_used: toAmount(Math.min(0, ...used)),
    average_overdraft_used: toAmount(used.length === 0 ? 0 : divideCents(sum(used), used.length)),
    median_overdraft_used: toAmount(median(used)),
    currency_id: statement.account.currency,
    ...closing('xs2a_overdraft_limit_check', bank),
  };
}

/** Of an even number of amounts, the mean of the two in the middle; 0 of none. */
function median(amounts: readonly Cents[]): Cents {
  const sorted = amounts.toSorted((one, other) => one - other);
  const [high = 0, low = high] = [sorted[sorted.length >> 1], sorted[(sorted.length - 1) >> 1]];
  return divideCents(low + high, 2);
}
