import { childrenOfBenefit } from '../../../bank/child-benefit.ts';
import { addMonths, dayInMonth, dayOfMonth, monthOf } from '../../../calendar/day.ts';
import { bookedTurnovers } from '../balances.ts';
import type { Check } from '../check.ts';

/** For how many children the latest child benefit of the last three months was paid, by its amount. */
export const childrenCheck: Check<'xs2a_children_check'> = (_, bank) => {
  const { today } = bank;
  const from = dayInMonth(addMonths(monthOf(today), -3), dayOfMonth(today));
  const payments = bookedTurnovers(bank.statement(from)).filter(({ tags }) => tags.includes('child-benefit'));
  const latest = payments.at(-1);
  return {
    children_at_account_holder: latest === undefined ? 0 : childrenOfBenefit(latest.bookingDate, latest.amount),
  };
};
