/** Child benefit in Germany: monthly amounts that the law fixes (§ 66 EStG). */
import type { Day } from '../calendar/day.ts';
import type { Cents } from '../money.ts';

/** Amounts of the first, second and third child from a month on, the latest first. */
const amounts: readonly { readonly from: string; readonly children: readonly [Cents, Cents, Cents] }[] = [
  { from: '2026-01', children: [25900, 25900, 25900] },
  { from: '2025-01', children: [25500, 25500, 25500] },
  { from: '2023-01', children: [25000, 25000, 25000] },
  { from: '2021-01', children: [21900, 21900, 22500] },
  { from: '2019-07', children: [20400, 20400, 21000] },
  { from: '2018-01', children: [19400, 19400, 20000] },
  { from: '2017-01', children: [19200, 19200, 19800] },
  { from: '2016-01', children: [19000, 19000, 19600] },
  { from: '2015-01', children: [18800, 18800, 19400] },
  { from: '2010-01', children: [18400, 18400, 19000] },
];

/**
 * Child benefit of one month. Before 2010 it is that of 2010.
 *
 * @param children from 0 to 3
 */
export function childBenefit(day: Day, children: number): Cents {
  const row = amounts.find(({ from }) => from <= day) ?? amounts.at(-1);
  return (row?.children ?? []).slice(0, children).reduce((sum, amount) => sum + amount, 0);
}

/** The most that is paid in any month. */
export function highestChildBenefit(children: number): Cents {
  return Math.max(...amounts.map(({ from }) => childBenefit(`${from}-01`, children)));
}

/** For how many children a payment of child benefit is; 0 for an amount that is none. */
export function childrenOfBenefit(day: Day, amount: Cents): number {
  return [1, 2, 3].find((children) => childBenefit(day, children) === amount) ?? 0;
}
