import { categoryNames } from '../../../../bank/categories.ts';
import { toAmount } from '../../../../money.ts';
import { bookedTurnovers, sum } from '../../balances.ts';
import { type Check, closing } from '../../check.ts';
import { daysUntil } from '../../range.ts';

/** A month: the sum of these days is the amount of a month. */
const checkDays = 30;

export const creditCheck: Check<'xs2a_credit_check'> = ({ checks = categoryNames }, bank) => {
  const statement = bank.statement(daysUntil(bank.today, checkDays).first);
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
