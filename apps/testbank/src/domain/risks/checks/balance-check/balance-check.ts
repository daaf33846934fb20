import { toCents } from '../../../../money.ts';
import { type Check, closing } from '../../check.ts';

export const balanceCheck: Check<'xs2a_balance_check'> = ({ check_amount = 0, check_currency_id = 'EUR' }, bank) => {
  const wanted = toCents(check_amount);
  const { account, balance } = bank.statement(bank.today);
  return {
    check_amount,
    check_currency_id,
    // An amount that is too large to be exact is covered by no account.
    check_passed:
      wanted !== undefined && check_currency_id === account.currency && balance + account.overdraftLimit >= wanted,
    ...closing('xs2a_balance_check', bank),
  };
};
