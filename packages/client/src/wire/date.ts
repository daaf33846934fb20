/**
 * Reads a calendar date, such as `2014-03-25`, as midnight UTC: `toISOString()` begins with the same day. `0000-00-00`
 * means that there is none.
 *
 * @param date as the API writes it
 * @returns `null` for `0000-00-00`
 * @throws RangeError if there is no such day
 */
export function parseDate(date: string): Date | null {
  if (date === '0000-00-00') return null;
  const midnight = new Date(`${date}T00:00:00Z`);
  if (!isSameDay(midnight, date)) throw new RangeError(`"${date}" is not a date`);
  return midnight;
}

/** `Date` turns the 30th of February into a day in March. */
function isSameDay(midnight: Date, date: string): boolean {
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(`${date}T`);
}
