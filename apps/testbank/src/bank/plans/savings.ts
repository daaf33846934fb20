/**
 * The savings account: a deposit each month, and in July all of the year comes back, for a journey or for taxes. Both
 * accounts book the same transfers on the same days.
 */
import type { Cents } from '../../money.ts';
import { taxOffice, travelAgency } from '../parties.ts';
import type { Account, Login } from '../types.ts';
import { byDay } from './current.ts';
import { type Writer, writerOf } from './entries.ts';
import { type Means, meansOf, shareOf } from './means.ts';
import { bookingDay, type Month } from './month.ts';
import type { Entry, Order, Plan } from './plan.ts';

const july = 7;
const depositDay = 3;
const withdrawalDay = 15;

/** The deposit, as the current account pays it. */
export function savingsOrder(means: Means, savings: Account): Order {
  return {
    id: 'savings',
    party: savings,
    amount: depositOf(means),
    text: means.source === 'business' ? 'RUECKLAGE STEUERN' : 'SPAREN',
    day: depositDay,
    tags: ['savings'],
  };
}

/** What comes back in July, as the current account sees it: it is spent on the same day. */
export function withdrawal(writer: Writer, means: Means, savings: Account): Entry[] {
  const { month } = writer;
  if (month.ofYear !== july) return [];
  const day = bookingDay(month, withdrawalDay);
  const amount = 12 * depositOf(means);
  const isBusiness = means.source === 'business';
  return [
    writer.credit({ id: 'withdrawal', day, amount, party: savings, text: 'UMBUCHUNG', tags: ['savings'] }),
    writer.transfer({
      id: 'withdrawal-spent',
      day,
      amount,
      party: isBusiness ? taxOffice : travelAgency,
      text: isBusiness ? `KOERPERSCHAFTSTEUER ${month.name.slice(0, 4)}` : `REISE ${month.name.slice(0, 4)}`,
      tags: isBusiness ? ['expenditure', 'tax'] : ['expenditure', 'leisure'],
    }),
  ];
}

/** @param payer the current account */
export function savingsPlan(login: Login, payer: Account): Plan {
  const means = meansOf(login, 'giro');
  const deposit = depositOf(means);
  const base = means.draw.integer(Math.round(means.monthly * 0.5), Math.round(means.monthly * 1.5), 'savings base');
  return {
    orders: [],
    closing: (month) => base + deposit * ((month.ofYear - july + 12) % 12),
    entries: (month) => {
      const writer = writerOf(month, means.draw.of('savings'));
      const text = means.source === 'business' ? 'RUECKLAGE STEUERN' : 'SPAREN';
      return byDay([
        writer.credit({
          id: 'savings',
          day: bookingDay(month, depositDay),
          amount: deposit,
          party: payer,
          text,
          tags: ['savings'],
        }),
        ...(month.ofYear === july ? [paidBack(writer, month, payer, 12 * deposit)] : []),
      ]);
    },
  };
}

function paidBack(writer: Writer, month: Month, party: Account, amount: Cents): Entry {
  const day = bookingDay(month, withdrawalDay);
  return writer.transfer({ id: 'withdrawal', day, amount, party, text: 'UMBUCHUNG', tags: ['savings'] });
}

function depositOf(means: Means): Cents {
  return shareOf(means, 'savings', 0.02, 0.05, 1000);
}
