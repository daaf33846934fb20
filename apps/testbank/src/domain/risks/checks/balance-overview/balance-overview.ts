import { toAmount } from '../../../../money.ts';
import { type Check, closing } from '../../check.ts';

export const balanceOverview: Check<'xs2a_balance_overview'> = (_, bank) => {
  const { account, balance } = bank.statement(bank.today);
  return {
    balance: toAmount(balance),
    available: toAmount(balance + account.overdraftLimit),
    limit: toAmount(account.overdraftLimit),
    currency_id: account.currency,
    ...closing('xs2a_balance_overview', bank),
  };
};
