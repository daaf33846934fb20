/** Local time in Berlin: the API writes and reads timestamps without a zone in it. */
import type { Day } from './day.ts';

const formatter = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Berlin',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/**
 * A moment as a clock in Berlin shows it: `2014-03-23 15:55:54`.
 *
 * @param instant in milliseconds since 1970
 */
export function berlinTime(instant: number): string {
  const parts = Object.fromEntries(formatter.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${parts.year}-${parts.month}-${parts.day} ${parts.hour}:${parts.minute}:${parts.second}`;
}

/** The day in Berlin at this moment. */
export function berlinDay(instant: number): Day {
  return berlinTime(instant).slice(0, 10);
}

/**
 * The moment at which a clock in Berlin shows this time. The hour that is skipped in spring counts as the one after it,
 * and of the hour that comes twice in autumn this is the first.
 *
 * @param local such as `2014-03-23 15:55:54` or `2014-03-23T15:55:54`
 * @returns milliseconds since 1970
 */
export function berlinInstant(local: string): number {
  const asUtc = Date.parse(`${local.replace(' ', 'T')}Z`);
  // Berlin is one or two hours ahead: the larger offset gives the earlier moment.
  const summer = asUtc - 2 * 3_600_000;
  if (berlinOffset(summer) === 2 * 3_600_000) return summer;
  return asUtc - 3_600_000;
}

function berlinOffset(instant: number): number {
  return Date.parse(`${berlinTime(instant).replace(' ', 'T')}Z`) - Math.floor(instant / 1000) * 1000;
}
