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

const hourMs = 3_600_000;

/**
 * A moment as a clock in Berlin shows it: `2014-03-23 15:55:54`.
 *
 * @param instant in milliseconds since 1970
 */
export function berlinTime(instant: number): string {
  return new Date(instant + offsetAt(instant)).toISOString().slice(0, 19).replace('T', ' ');
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
  const summer = asUtc - 2 * hourMs;
  return offsetAt(summer) === 2 * hourMs ? summer : asUtc - hourMs;
}

/** How far Berlin is ahead of UTC, by hours since 1970: it changes at full hours only. */
const offsets = new Map<number, number>();
const mostOffsets = 10_000;

function offsetAt(instant: number): number {
  const hour = Math.floor(instant / hourMs);
  const known = offsets.get(hour);
  if (known !== undefined) return known;
  if (offsets.size === mostOffsets) offsets.clear();
  const parts = Object.fromEntries(formatter.formatToParts(hour * hourMs).map(({ type, value }) => [type, value]));
  // With six digits, any year can be parsed.
  const day = `+${parts.year?.padStart(6, '0')}-${parts.month}-${parts.day}`;
  const local = `${day}T${parts.hour}:${parts.minute}:${parts.second}Z`;
  const offset = Date.parse(local) - hour * hourMs;
  offsets.set(hour, offset);
  return offset;
}
