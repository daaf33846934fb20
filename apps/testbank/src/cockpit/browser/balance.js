/** @import { Turnover } from '../types.ts' */

/** @typedef {{ day: string, balance: number }} Point a day as `yyyy-mm-dd`, and the balance at its end in euros */

/**
 * The balance at the end of each day with a turnover, from the first to the last. Turnovers that are only announced, or
 * were taken back, do not count.
 *
 * @param {number} balance of today, in euros
 * @param {readonly Turnover[]} turnovers
 * @returns {Point[]} the oldest first
 */
export function balancesByDay(balance, turnovers) {
  /** @type {Map<string, number>} cents by day */
  const sums = new Map();
  for (const { booking_date, amount, prebooked, canceled } of turnovers) {
    if (prebooked || canceled) continue;
    const day = booking_date.slice(0, 10);
    sums.set(day, (sums.get(day) ?? 0) + Math.round(amount * 100));
  }
  let cents = Math.round(balance * 100);
  /** @type {Point[]} */
  const points = [];
  for (const [day, sum] of [...sums].sort(([a], [b]) => b.localeCompare(a))) {
    points.unshift({ day, balance: cents / 100 });
    cents -= sum;
  }
  return points;
}

/**
 * Round amounts between which all values are, and zero if it is near.
 *
 * @param {number[]} values
 */
export function ticksFor(values) {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values, low + 1);
  const rough = (high - low) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10) * power;
  const first = Math.floor(low / step);
  const last = Math.ceil(high / step);
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}
