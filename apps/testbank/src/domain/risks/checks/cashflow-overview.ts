import { addMonths, monthOf } from '../../../calendar/day.ts';
import { toAmount } from '../../../money.ts';
import { bookedTurnovers, dailyBalances, sum } from '../balances.ts';
import { type Check, closing } from '../check.ts';

/**
 * What came in and went out in each calendar month that the range touches, and the lowest balance at the end of a day.
 * Of the first month, only the days within the range count.
 */
export const cashflowOverview: Check<'xs2a_cashflow_overview'> = (_, bank) => {
  const { rangeStart, today } = bank;
  const statement = bank.statement(rangeStart);
  const turnovers = bookedTurnovers(statement);
  const balances = dailyBalances(statement, rangeStart, today);
  const cashflow = [];
  for (let month = 0; ; month -= 1) {
    const name = addMonths(monthOf(today), month);
    if (name < monthOf(rangeStart)) break;
    const amounts = turnovers.filter(({ bookingDate }) => monthOf(bookingDate) === name).map(({ amount }) => amount);
    const incoming = amounts.filter((amount) => amount > 0);
    const outgoing = amounts.filter((amount) => amount < 0);
    const lowest = Math.min(...balances.filter(({ day }) => monthOf(day) === name).map(({ balance }) => balance));
    cashflow.push({
      month,
      incoming: toAmount(sum(incoming)),
      outgoing: toAmount(sum(outgoing)),
      minimum_balance: toAmount(lowest),
      incoming_transactions: incoming.length,
      outgoing_transactions: outgoing.length,
      currency_id: statement.account.currency,
    });
  }
  return { cashflow, ...closing('xs2a_cashflow_overview', bank) };
};
