import type { CashflowMonth } from '@xs2a/types';
import { addMonths, monthOf } from '../../../../calendar/day.ts';
import { toAmount } from '../../../../money.ts';
import { bookedTurnovers, dailyBalances, sum } from '../../balances.ts';
import { type BankView, type Check, closing } from '../../check.ts';
import type { Range } from '../../range.ts';

export const cashflowOverview: Check<'xs2a_cashflow_overview'> = (_, bank) => ({
  cashflow: cashflowOf(bank, bank.range),
  ...closing('xs2a_cashflow_overview', bank),
});

/** Each calendar month that a range touches, the latest first. */
export function cashflowOf(bank: BankView, { first, last }: Range): CashflowMonth[] {
  const statement = bank.statement(first, last);
  const turnovers = Map.groupBy(bookedTurnovers(statement), ({ bookingDate }) => monthOf(bookingDate));
  const balances = Map.groupBy(dailyBalances(statement, first, last), ({ day }) => monthOf(day));
  const months: CashflowMonth[] = [];
  for (let month = 0; ; month -= 1) {
    const name = addMonths(monthOf(bank.today), month);
    if (name < monthOf(first)) return months;
    if (name > monthOf(last)) continue;
    const amounts = (turnovers.get(name) ?? []).map(({ amount }) => amount);
    const incoming = amounts.filter((amount) => amount > 0);
    const outgoing = amounts.filter((amount) => amount < 0);
    months.push({
      month,
      incoming: toAmount(sum(incoming)),
      outgoing: toAmount(sum(outgoing)),
      minimum_balance: toAmount(Math.min(...(balances.get(name) ?? []).map(({ balance }) => balance))),
      incoming_transactions: incoming.length,
      outgoing_transactions: outgoing.length,
      currency_id: statement.account.currency,
    });
  }
}
