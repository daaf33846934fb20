import { chargebackReason } from '../../../../bank/categories.ts';
import { toAmount } from '../../../../money.ts';
import { bookedTurnovers, sum } from '../../balances.ts';
import { type Check, closing } from '../../check.ts';

export const chargebackCheck: Check<'xs2a_chargeback_check'> = (_, bank) => {
  const statement = bank.statement(bank.range.first, bank.range.last);
  const chargebacks = bookedTurnovers(statement).filter((turnover) => chargebackReason(turnover) !== undefined);
  const count = (reason: string) => chargebacks.filter((turnover) => chargebackReason(turnover) === reason).length;
  return {
    chargebacks_count: chargebacks.length,
    chargebacks_coverage: count('coverage'),
    chargebacks_revoked: count('revoked'),
    chargebacks_sum_amount: toAmount(sum(chargebacks.map(({ amount }) => amount))),
    currency_id: statement.account.currency,
    ...closing('xs2a_chargeback_check', bank),
  };
};
