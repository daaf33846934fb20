/**
 * A calendar date of the wire, `2014-03-25`, as the midnight of UTC at which it starts: `toISOString()` begins with
 * the same day again. `0000-00-00` means "none".
 *
 * @param date as the API writes it
 * @returns `null` for none
 * @throws RangeError if there is no such day
 */
export function parseDate(date: string): Date | null {
  if (date === '0000-00-00') return null;
  const midnight = new Date(`${date}T00:00:00Z`);
  if (!isSameDay(midnight, date)) throw new RangeError(`"${date}" is no date`);
  return midnight;
}

/** The 30th of February would become a day in March. */
function isSameDay(midnight: Date, date: string): boolean {
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(`${date}T`);
}
