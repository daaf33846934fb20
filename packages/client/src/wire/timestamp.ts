/**
 * Reads a timestamp as a `Date`. Without a zone it is local time in Berlin. When the clocks go back, an hour occurs
 * twice: the first one is used. When they go forward, an hour does not exist: it is read with the offset before the
 * change, as `Temporal` does.
 *
 * @param timestamp `2014-03-23 15:55:54`, or RFC 3339 such as `2017-12-06T13:01:01Z`, also with `t` and `z`; fractions
 *   of a millisecond are cut off
 * @throws RangeError if it is neither
 */
export function parseTimestamp(timestamp: string): Date {
  const [, day, time, fraction = '', zone] =
    /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(\.\d+)?(Z|[+-]\d\d:\d\d)?$/i.exec(timestamp) ?? [];
  const local = `${day}T${time}`;
  const moment = Date.parse(`${local}${zone?.toUpperCase() ?? 'Z'}`);
  if (Number.isNaN(moment) || !existsAsWritten(local)) throw new RangeError(`"${timestamp}" is not a timestamp`);
  // Some engines refuse long fractions.
  const ms = Math.round(Number(`0${fraction.slice(0, 4)}`) * 1000);
  return new Date((zone === undefined ? fromBerlin(moment) : moment) + ms);
}

/**
 * Writes a moment as local time in Berlin, which requests take, such as in `valid_until`: `2018-12-01 10:00:00`.
 *
 * @param moment fractions of a second are cut off
 * @throws RangeError if it is an invalid `Date`
 */
export function formatTimestamp(moment: Date): string {
  const wall = new Date(moment.getTime() + offsetAt(moment.getTime()));
  return wall.toISOString().slice(0, 19).replace('T', ' ');
}

/** `Date` turns the 30th of February into a day in March. */
function existsAsWritten(local: string): boolean {
  const moment = new Date(`${local}Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(local);
}

const dayMs = 24 * 60 * 60 * 1000;

/** @param wall local time in Berlin, as if it were UTC */
function fromBerlin(wall: number): number {
  // The clocks do not change twice within two days: these are the offsets before and after a change.
  const candidates = [wall - dayMs, wall + dayMs].map((near) => ({
    offset: offsetAt(near),
    moment: wall - offsetAt(near),
  }));
  const match = candidates.find(({ offset, moment }) => offsetAt(moment) === offset);
  return (match ?? (candidates[0] as { moment: number })).moment;
}

let berlin: Intl.DateTimeFormat | undefined;

/** How far Berlin is ahead of UTC at a moment, in milliseconds. */
function offsetAt(moment: number): number {
  berlin ??= new Intl.DateTimeFormat('en-US', {
    timeZone: 'Europe/Berlin',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of berlin.formatToParts(moment)) part[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = part;
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  return wall - Math.floor(moment / 1000) * 1000;
}
