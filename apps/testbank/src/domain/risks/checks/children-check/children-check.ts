import { childBenefit, childrenOfBenefit } from '../../../../bank/child-benefit.ts';
import type { Turnover } from '../../../../bank/types.ts';
import { addMonths, dayInMonth, dayOfMonth, monthOf } from '../../../../calendar/day.ts';
import { bookedTurnovers, sum } from '../../balances.ts';
import type { Check } from '../../check.ts';

export const childrenCheck: Check<'xs2a_children_check'> = (_, bank) => {
  const { today } = bank;
  const from = dayInMonth(addMonths(monthOf(today), -3), dayOfMonth(today));
  const payments = bookedTurnovers(bank.statement(from)).filter(
    ({ amount, tags }) => amount > 0 && tags.includes('child-benefit'),
  );
  const month = monthOf(payments.at(-1)?.bookingDate ?? today);
  const latest = payments.filter(({ bookingDate }) => monthOf(bookingDate) === month);
  return { children_at_account_holder: sum(latest.map(childrenOf)) };
};

/** An amount that the law does not know is one for as many children as it suffices for, and for one at least. */
function childrenOf({ bookingDate, amount }: Turnover): number {
  const children = childrenOfBenefit(bookingDate, amount);
  return children > 0 ? children : Math.max(1, Math.floor(amount / childBenefit(bookingDate, 1)));
}
