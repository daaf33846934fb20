/** The credit card: purchases of a month, settled by the current account on the 4th of the next. */
import type { Cents } from '../../money.ts';
import { cardCompany } from '../parties.ts';
import type { Account, Login } from '../types.ts';
import { byDay } from './current.ts';
import { type Writer, writerOf } from './entries.ts';
import { meansOf } from './means.ts';
import { bookingDay, type Month, monthBefore } from './month.ts';
import type { Entry, Plan } from './plan.ts';
import { businessShops, purchases, shops } from './spending.ts';

const settlementDay = 4;

/** What the purchases of a month cost. */
function spendingOnCard(login: Login, month: Month): Cents {
  const { monthly, draw } = meansOf(login, 'giro');
  return Math.round(monthly * (0.03 + 0.04 * draw.fraction('card', month.number)));
}

/** The settlement, as the current account pays it. */
export function cardSettlement(writer: Writer, login: Login): Entry {
  return writer.directDebit({
    id: 'card-settlement',
    day: bookingDay(writer.month, settlementDay),
    amount: spendingOnCard(login, monthBefore(writer.month)),
    party: cardCompany,
    text: 'KREDITKARTENABRECHNUNG',
    tags: ['expenditure', 'credit-card'],
  });
}

/** @param payer the account that settles the card */
export function cardPlan(login: Login, payer: Account): Plan {
  const { draw, monthly } = meansOf(login, 'giro');
  const ownDraw = draw.of('card');
  const [list, usual] = login.profile.kind === 'business' ? [businessShops, monthly / 60] : [shops, 3500];
  return {
    orders: [],
    closing: (month) => -spendingOnCard(login, month),
    entries: (month) => {
      const writer = writerOf(month, ownDraw, 'KREDITKARTE');
      const settlement = writer.credit({
        id: 'settlement',
        day: bookingDay(month, settlementDay),
        amount: spendingOnCard(login, monthBefore(month)),
        party: payer,
        text: 'KREDITKARTENABRECHNUNG',
        tags: ['transfer'],
      });
      return byDay([settlement, ...purchases(writer, ownDraw, list, spendingOnCard(login, month), usual)]);
    },
  };
}
