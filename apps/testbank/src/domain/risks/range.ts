import type { AccountSnapshotInput } from '@xs2a/types';
import { historyDays } from '../../bank/statement.ts';
import { addDays, type Day, daysBetween } from '../../calendar/day.ts';

/** Days of turnovers; both ends belong to it, and it has one day at least. */
export interface Range {
  readonly first: Day;
  readonly last: Day;
}

/** Days of a risk whose account snapshot does not say how many. */
const defaultDays = 90;

/** So many days, the last of which is this one. */
export function daysUntil(last: Day, days: number): Range {
  return { first: addDays(last, 1 - days), last };
}

export function daysOf({ first, last }: Range): number {
  return daysBetween(first, last) + 1;
}

/**
 * The range of a risk: that of its account snapshot, otherwise the last 90 days. `from` and `to` count before `days`,
 * and `days` is counted back from `to`. It ends today, and starts three years ago, if it would reach further.
 */
export function rangeOf({ days = defaultDays, from, to }: AccountSnapshotInput, today: Day): Range {
  const oldest = addDays(today, -historyDays);
  const last = between(oldest, to ?? today, today);
  return { first: between(oldest, from ?? daysUntil(last, Number(days)).first, last), last };
}

function between(earliest: Day, day: Day, latest: Day): Day {
  if (day > latest) return latest;
  return day < earliest ? earliest : day;
}
