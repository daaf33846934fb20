/** Current accounts: what comes in, what goes out each month anyway, and purchases for what is left. */
import type { Cents } from '../../money.ts';
import type { Login } from '../types.ts';
import { type Writer, writerOf } from './entries.ts';
import { closingOf, type Means } from './means.ts';
import { type Month, monthBefore } from './month.ts';
import type { Entry, Order, Plan } from './plan.ts';
import { businessShops, purchases, shops } from './spending.ts';

export interface CurrentAccount {
  readonly login: Login;
  readonly means: Means;
  readonly orders: readonly Order[];
  /** Incomes and costs that do not depend on what is left. */
  readonly fixed: (writer: Writer) => Entry[];
}

export function currentPlan({ login, means, orders, fixed }: CurrentAccount): Plan {
  const closing = (month: Month) => closingOf(means, login, month);
  const [list, usual] = isBusiness(means) ? [businessShops, means.monthly / 60] : [shops, 3500];
  return {
    closing,
    orders,
    entries: (month) => {
      const writer = writerOf(month, means.draw);
      const known = [...fixed(writer), ...orders.map((order) => writer.order(order, login.profile.hasStandingOrders))];
      const left = closing(monthBefore(month)) - closing(month) + sumOf(known);
      return byDay([...known, ...purchases(writer, means.draw, list, left, usual)]);
    },
  };
}

function isBusiness({ source }: Means): boolean {
  return source === 'business' || source === 'side business';
}

/** Sum of all entries that are part of the balance. */
export function sumOf(entries: readonly Entry[]): Cents {
  return entries.reduce((sum, { amount, canceled }) => (canceled ? sum : sum + amount), 0);
}

/** Entries of one day keep their order. */
export function byDay(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
}
