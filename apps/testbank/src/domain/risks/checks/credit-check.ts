import { categoryNames } from '../../../bank/categories.ts';
import { addDays } from '../../../calendar/day.ts';
import { toAmount } from '../../../money.ts';
import { bookedTurnovers, sum } from '../balances.ts';
import { type Check, closing } from '../check.ts';

/** Days that are looked at: a month, so that sums are monthly. */
const checkDays = 30;

/** For each category, the sum of its turnovers of the last 30 days. Without categories, all that exist are checked. */
export const creditCheck: Check<'xs2a_credit_check'> = ({ checks = categoryNames }, bank) => {
  const statement = bank.statement(addDays(bank.today, 1 - checkDays));
  const turnovers = bookedTurnovers(statement);
  const result = (category: string) => {
    const amounts = turnovers.filter(({ tags }) => tags.includes(category)).map(({ amount }) => amount);
    return { amount: toAmount(sum(amounts)), currency: statement.account.currency };
  };
  return {
    checks: [...checks],
    check_days: checkDays,
    results: Object.fromEntries(checks.map((category) => [category, result(category)])),
    ...closing('xs2a_credit_check', bank),
  };
};
