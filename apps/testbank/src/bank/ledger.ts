/** The entries of an account with its balance on each day, before anything was booked on top. */
import { type Day, monthOf } from '../calendar/day.ts';
import type { Cents } from '../money.ts';
import { Recent } from '../recent.ts';
import { keptAccountsOf } from './accounts.ts';
import { identityOf } from './person.ts';
import { planOf } from './plans/account-plan.ts';
import { sumOf } from './plans/current.ts';
import { type Month, monthBefore, monthNamed, monthsBetween } from './plans/month.ts';
import type { Entry } from './plans/plan.ts';
import { monthlyOrder } from './standing-orders.ts';
import type { Account, Login, StandingOrder } from './types.ts';

export interface Ledger {
  /** Balance at the end of a day. */
  balance(day: Day): Cents;
  /** Entries that are booked, or canceled, on these days; by their day. */
  entries(from: Day, to: Day): Entry[];
  standingOrders(day: Day): StandingOrder[];
}

/** A sync asks every day for the month that it has read the day before. */
const recentMonths = new Recent<readonly Entry[]>(512);

/** The ledger of an account that is generated. */
export function generatedLedger(login: Login, account: Account): Ledger {
  return login.profile.hasTurnovers ? plannedLedger(login, account) : emptyLedger(login, account);
}

function plannedLedger(login: Login, account: Account): Ledger {
  const plan = planOf(login, account, keptAccountsOf(login));
  const key = `${identityOf(login)} ${account.id}`;
  const entriesOf = (month: Month) => recentMonths.get(`${key} ${month.name}`, () => plan.entries(month));
  return {
    balance: (day) => {
      const month = monthNamed(monthOf(day));
      if (day === month.days.at(-1)) return plan.closing(month);
      return plan.closing(monthBefore(month)) + sumOf(entriesOf(month).filter((entry) => entry.day <= day));
    },
    entries: (from, to) =>
      monthsBetween(from, to).flatMap((month) => entriesOf(month).filter(({ day }) => day >= from && day <= to)),
    standingOrders: (day) =>
      login.profile.hasStandingOrders ? plan.orders.map((order) => monthlyOrder(order, day)) : [],
  };
}

/** An account without turnovers has the balance of some month for ever. */
function emptyLedger(login: Login, account: Account): Ledger {
  const balance = planOf(login, account, keptAccountsOf(login)).closing(monthNamed('2000-01'));
  return { balance: () => balance, entries: () => [], standingOrders: () => [] };
}
