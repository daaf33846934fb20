import type { FactSheet } from '@xs2a/types';
import type { AccountStatement, Turnover } from '../../../../bank/types.ts';
import { addMonths, dayInMonth, dayOfMonth, monthOf } from '../../../../calendar/day.ts';
import { type Cents, divideCents, toAmount } from '../../../../money.ts';
import { bookedTurnovers, dailyBalances, sum } from '../../balances.ts';
import { categoryOf } from '../../category.ts';
import type { BankView } from '../../check.ts';
import { daysUntil, type Range } from '../../range.ts';
import { toTurnover } from '../../turnover.ts';
import { cashflowOf } from '../cashflow-overview/cashflow-overview.ts';
import { childrenCheck } from '../children-check/children-check.ts';
import { overdraftOf } from '../overdraft-limit-check/overdraft-limit-check.ts';
import { standingOrdersCheck } from '../standing-orders-check/standing-orders-check.ts';

type Averages = FactSheet['monthlyAverages'];

/** Months that averages are made of. */
const spans = [3, 6, 12] as const;

/** Months in which reoccurring turnovers are looked for, and in how many of them each must have come. */
const reoccurring = { months: 6, least: 3 };

/** Money that the account holder moves, or that comes back: neither income nor spending. */
const neutralTags = ['savings', 'transfer', 'chargeback'];

/** The content of a fact sheet. */
export function factsOf(bank: BankView, limitTurnoverDays: number): FactSheet {
  const range = daysUntil(bank.today, limitTurnoverDays);
  const statement = bank.statement(range.first);
  const turnovers = bookedTurnovers(statement);
  const counted = turnovers.filter(({ tags }) => !tags.some((tag) => neutralTags.includes(tag)));
  const incomes = counted.filter(({ amount }) => amount > 0);
  const spendings = counted.filter(({ amount }) => amount < 0);
  const chargebacks = turnovers.filter(({ tags }) => tags.includes('chargeback'));
  return {
    monthlySums: cashflowOf(bank, range).map(({ month, incoming, outgoing, currency_id }) => ({
      month,
      incoming,
      outgoing,
      currency_id,
    })),
    monthlyAverages: averageBalances(statement, range),
    facts: namedFacts(bank, statement, limitTurnoverDays, chargebacks.length),
    income: positions(incomes, range),
    incomeAverages: monthlyAverages(incomes, range),
    spendings: positions(spendings, range),
    spendingAverages: monthlyAverages(spendings, range),
    reoccurringTurnovers: reoccurringTurnovers(
      turnovers.filter((turnover) => !chargebacks.includes(turnover)),
      range,
    ),
    cashFlow: dailyBalances(statement, range.first, range.last).map(({ day, balance }) => ({
      date: day,
      balance: toAmount(balance),
      currency_id: 'EUR',
    })),
    overdraftLimit: overdraftOf(bank, range),
    standingOrders: standingOrdersCheck({}, bank).standing_orders,
    chargebacks: newestFirst(chargebacks).map(toTurnover),
  };
}

function namedFacts(
  bank: BankView,
  { account, balance, turnovers }: AccountStatement,
  limitTurnoverDays: number,
  chargebacks: number,
): FactSheet['facts'] {
  const facts = {
    account_holder: account.holder,
    iban: account.iban,
    bic: account.bic,
    bank_name: account.bankName,
    account: account.description,
    balance: toAmount(balance),
    limit: toAmount(account.overdraftLimit),
    available: toAmount(balance + account.overdraftLimit),
    is_joint: account.isJoint,
    is_business: account.isBusiness,
    is_seizure: account.isSeizure,
    children: Number(childrenCheck({}, bank).children_at_account_holder),
    turnovers: turnovers.length,
    chargebacks,
    limit_turnover_days: limitTurnoverDays,
  };
  return Object.entries(facts).map(([name, value]) => ({ name, value }));
}

/** The calendar months before the current one that a range has from the first to the last day, the latest first. */
function fullMonths({ first, last }: Range): string[] {
  const months: string[] = [];
  for (let month = addMonths(monthOf(last), -1); `${month}-01` >= first; month = addMonths(month, -1))
    months.push(month);
  return months;
}

/** An average for each span, over as many of its months as the range has; none if it has no full month. */
function averages(range: Range, average: (months: readonly string[]) => Cents): Averages {
  const months = fullMonths(range);
  const values = spans.map((span) => [span, toAmount(average(months.slice(0, span)))]);
  return { ...(months.length > 0 && Object.fromEntries(values)), currency_id: 'EUR' };
}

/** Of the balances at the end of each day. */
function averageBalances(statement: AccountStatement, range: Range): Averages {
  const byMonth = Map.groupBy(dailyBalances(statement, range.first, range.last), ({ day }) => monthOf(day));
  return averages(range, (months) => {
    const balances = months.flatMap((month) => byMonth.get(month) ?? []).map(({ balance }) => balance);
    return balances.length === 0 ? 0 : divideCents(sum(balances), balances.length);
  });
}

/** What the turnovers come to in a month. */
function monthlyAverages(turnovers: readonly Turnover[], range: Range): Averages {
  return averages(range, (months) => {
    const amounts = turnovers.filter(({ bookingDate }) => months.includes(monthOf(bookingDate)));
    return months.length === 0 ? 0 : divideCents(sum(amounts.map(({ amount }) => amount)), months.length);
  });
}

/** Each turnover belongs to one category, so that the categories add up to all. The largest comes first. */
function positions(turnovers: readonly Turnover[], range: Range): FactSheet['income'] {
  const total = (members: readonly Turnover[]) => Math.abs(sum(members.map(({ amount }) => amount)));
  return [...Map.groupBy(turnovers, categoryOf)]
    .toSorted(([, one], [, other]) => total(other) - total(one))
    .map(([category, members]) => ({ category, averages: monthlyAverages(members, range) }));
}

/** Money from or to the same account, once a month at most, in at least three of the last six months. */
function reoccurringTurnovers(turnovers: readonly Turnover[], { last }: Range): FactSheet['reoccurringTurnovers'] {
  const before = dayInMonth(addMonths(monthOf(last), -reoccurring.months), dayOfMonth(last));
  const recent = turnovers.filter(({ bookingDate, counterIban }) => counterIban !== undefined && bookingDate > before);
  const series = Map.groupBy(recent, ({ counterIban, amount }) => `${counterIban}:${Math.sign(amount)}`);
  const regular = [...series.values()].filter((members) => {
    const months = new Set(members.map(({ bookingDate }) => monthOf(bookingDate)));
    return months.size >= reoccurring.least && months.size === members.length;
  });
  return [...Map.groupBy(regular.flat(), categoryOf)].map(([category, members]) => ({
    category,
    turnovers: newestFirst(members).map(toTurnover),
  }));
}

function newestFirst(turnovers: readonly Turnover[]): Turnover[] {
  return turnovers.toSorted((one, other) => other.bookingDate.localeCompare(one.bookingDate));
}
