/** Entries of each kind that a bank books, with their purposes. */
import { addDays, type Day, weekday } from '../../calendar/day.ts';
import type { Cents } from '../../money.ts';
import type { Category } from '../categories.ts';
import type { Draw } from '../draw.ts';
import type { Party } from '../parties.ts';
import { cardPurpose, directDebitPurpose, transferPurpose } from '../purpose.ts';
import { bookingDay, type Month } from './month.ts';
import type { Entry, Order } from './plan.ts';

interface Item {
  readonly id: string;
  readonly day: Day;
  /** Without a sign: the kind of entry says whether money comes or goes. */
  readonly amount: Cents;
  readonly text: string;
  readonly tags: readonly Category[];
}

/** The entries of one month of an account. */
export interface Writer {
  readonly month: Month;
  /** Money that comes in by transfer. */
  credit(item: Item & { readonly party: Pick<Party, 'holder' | 'iban' | 'bic'> }): Entry;
  /** Money that is sent by transfer. */
  transfer(item: Item & { readonly party: Pick<Party, 'holder' | 'iban' | 'bic'> }): Entry;
  /** A transfer of every month; by standing order if the account has such. */
  order(order: Order, hasStandingOrders: boolean): Entry;
  directDebit(item: Item & { readonly party: Party }): Entry;
  card(item: Omit<Item, 'text'> & { readonly place: string }): Entry;
  cash(item: Omit<Item, 'text'> & { readonly place: string }): Entry;
  /** The reference of the mandate with which a creditor collects. */
  mandate(party: Party): string;
}

/** @param card what the bank calls the card of the account */
export function writerOf(month: Month, draw: Draw, card: 'DEBITKARTE' | 'KREDITKARTE' = 'DEBITKARTE'): Writer {
  const orderNumber = (id: string) => `000${draw.digits(8, id, month.number)}`;
  const mandate = (party: Party) => `M${draw.digits(9, party.holder)}`;
  const named = (id: string) => `${id}-${month.name}`;
  const sent = (kind: 'SEPA-UEBERWEISUNG' | 'SEPA-DAUERAUFTRAG') => (item: Parameters<Writer['transfer']>[0]) => ({
    id: named(item.id),
    day: item.day,
    amount: -item.amount,
    purpose: () => transferPurpose(kind, item.party, orderNumber(item.id), item.text),
    party: item.party,
    tags: item.tags,
    isAnnounced: kind === 'SEPA-DAUERAUFTRAG',
    canceled: false,
  });
  const atTerminal =
    (kind: 'KARTENZAHLUNG' | 'BARGELDAUSZAHLUNG') =>
    ({ id, day, amount, place, tags }: Parameters<Writer['card']>[0]): Entry => ({
      id: named(id),
      day,
      amount: -amount,
      purpose: () => cardPurpose(kind, place, `${dayOfPurchase(day)}T${timeOf(draw, id, month.number)} ${card}`),
      party: undefined,
      tags,
      isAnnounced: true,
      canceled: false,
    });
  return {
    month,
    mandate,
    credit: ({ id, day, amount, party, text, tags }) => ({
      id: named(id),
      day,
      amount,
      purpose: () => transferPurpose('SEPA-GUTSCHRIFT', party, orderNumber(id), text),
      party,
      tags,
      isAnnounced: false,
      canceled: false,
    }),
    transfer: sent('SEPA-UEBERWEISUNG'),
    order: (order, hasStandingOrders) =>
      sent(hasStandingOrders ? 'SEPA-DAUERAUFTRAG' : 'SEPA-UEBERWEISUNG')({
        ...order,
        day: bookingDay(month, order.day),
      }),
    directDebit: ({ id, day, amount, party, text, tags }) => ({
      id: named(id),
      day,
      amount: -amount,
      purpose: () => directDebitPurpose(party, mandate(party), orderNumber(id), text),
      party,
      tags,
      isAnnounced: true,
      canceled: false,
    }),
    card: atTerminal('KARTENZAHLUNG'),
    cash: atTerminal('BARGELDAUSZAHLUNG'),
  };
}

/** The day before; Saturday for what is booked on Monday, because shops are closed on Sundays. */
function dayOfPurchase(booked: Day): Day {
  const known = purchaseDays.get(booked);
  if (known !== undefined) return known;
  const day = addDays(booked, weekday(booked) === 1 ? -2 : -1);
  purchaseDays.set(booked, day);
  return day;
}

/** The calendar never changes: each day is computed once. */
const purchaseDays = new Map<Day, Day>();

/** A time of day at which shops are open. */
function timeOf(draw: Draw, id: string, n: number): string {
  const minutes = draw.integer(8 * 60, 20 * 60 - 1, `time of ${id}`, n);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
