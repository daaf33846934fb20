/** Purchases of a month: together they cost exactly what was planned. */
import type { Cents } from '../../money.ts';
import type { Category } from '../categories.ts';
import type { Draw } from '../draw.ts';
import type { Writer } from './entries.ts';
import type { Entry } from './plan.ts';

/** A kind of shop. */
export interface Shop {
  readonly place: string;
  /** How often it is visited, compared with the others. */
  readonly weight: number;
  /** What a purchase costs, compared with the others. */
  readonly from: number;
  readonly to: number;
  readonly tags: readonly Category[];
}

/** Shops of private persons. */
export const shops: readonly Shop[] = [
  { place: 'FRISCHMARKT OTTERBACH', weight: 8, from: 14, to: 70, tags: ['groceries', 'living-cost'] },
  { place: 'KORNSPEICHER BIOMARKT', weight: 4, from: 9, to: 40, tags: ['groceries', 'living-cost'] },
  { place: 'BAECKEREI ROGGENHALM', weight: 4, from: 3, to: 12, tags: ['groceries', 'living-cost'] },
  { place: 'DROGERIE SEIFENBLASE', weight: 2, from: 8, to: 30, tags: ['shopping', 'living-cost'] },
  { place: 'TANKHOF SUEDKREUZ', weight: 3, from: 40, to: 80, tags: ['mobility', 'living-cost'] },
  { place: 'STADTBAHN TICKETS', weight: 2, from: 6, to: 49, tags: ['mobility', 'living-cost'] },
  { place: 'GASTHAUS ZUM SPECHT', weight: 2, from: 18, to: 60, tags: ['leisure', 'living-cost'] },
  { place: 'KINO LICHTSPIEL', weight: 1, from: 12, to: 30, tags: ['leisure', 'living-cost'] },
  { place: 'MODEHAUS FADENLAUF', weight: 1, from: 25, to: 120, tags: ['shopping', 'living-cost'] },
  { place: 'ONLINEMARKT STOEBERKISTE', weight: 2, from: 10, to: 90, tags: ['shopping', 'living-cost'] },
  { place: 'APOTHEKE AM BRUNNEN', weight: 1, from: 6, to: 35, tags: ['health', 'living-cost'] },
];

/** Shops of companies. */
export const businessShops: readonly Shop[] = [
  { place: 'BUEROBEDARF HEFTKLAMMER', weight: 3, from: 20, to: 160, tags: ['business-cost'] },
  { place: 'TANKHOF SUEDKREUZ', weight: 3, from: 50, to: 110, tags: ['business-cost', 'mobility'] },
  { place: 'FERNBAHN TICKETS', weight: 2, from: 40, to: 190, tags: ['business-cost', 'mobility'] },
  { place: 'HOTEL AM UHLENTOR', weight: 1, from: 90, to: 320, tags: ['business-cost'] },
  { place: 'WERKZEUG UND EISEN DACHSBAU', weight: 3, from: 60, to: 600, tags: ['business-cost'] },
  { place: 'ONLINEMARKT STOEBERKISTE', weight: 2, from: 30, to: 400, tags: ['business-cost', 'shopping'] },
];

/**
 * @param total what all purchases cost, at least one cent each
 * @param usual what a purchase usually costs; with the total it says how many there are
 */
export function purchases(writer: Writer, draw: Draw, list: readonly Shop[], total: Cents, usual: Cents): Entry[] {
  const { bookingDays, number } = writer.month;
  const count = Math.min(50, Math.max(3, Math.round(total / usual)));
  const visits = Array.from({ length: count }, (_, index) => {
    const n = number * 64 + index;
    const shop = shopOf(list, draw.fraction('shop', n));
    return { n, shop, index, cost: shop.from + (shop.to - shop.from) * draw.fraction('cost', n) };
  });
  const sum = visits.reduce((before, { cost }) => before + cost, 0);
  let left = total;
  return visits.map(({ n, shop, index, cost }) => {
    const amount = index === count - 1 ? left : Math.max(1, Math.floor((total * cost) / sum));
    left -= amount;
    return writer.card({
      id: `card-${index + 1}`,
      day: draw.pick(bookingDays, 'day', n),
      amount,
      place: shop.place,
      tags: ['expenditure', ...shop.tags],
    });
  });
}

function shopOf(list: readonly Shop[], fraction: number): Shop {
  let rest = fraction * list.reduce((sum, { weight }) => sum + weight, 0);
  const shop = list.find(({ weight }) => {
    rest -= weight;
    return rest < 0;
  });
  const found = shop ?? list.at(-1);
  if (found === undefined) throw new RangeError('no shops');
  return found;
}
