/** Working days of TARGET, the payment system of the euro: banks book on them. */
import { addDays, type Day, weekday } from './day.ts';

/** Months and days that are closed every year. */
const fixedHolidays: ReadonlySet<string> = new Set(['01-01', '05-01', '12-25', '12-26']);

/** Whether TARGET is open: Monday to Friday except New Year, Good Friday, Easter Monday, 1 May, 25 and 26 December. */
export function isTargetDay(day: Day): boolean {
  if (weekday(day) >= 6 || fixedHolidays.has(day.slice(5))) return false;
  const easter = easterSunday(Number(day.slice(0, 4)));
  return day !== addDays(easter, -2) && day !== addDays(easter, 1);
}

/** This day if TARGET is open, otherwise the next one that is. */
export function targetDayFrom(day: Day): Day {
  let open = day;
  while (!isTargetDay(open)) open = addDays(open, 1);
  return open;
}

/** The first open day after this one. */
export function nextTargetDay(day: Day): Day {
  return targetDayFrom(addDays(day, 1));
}

/** The Gregorian computus of Meeus, Jones and Butcher. */
export function easterSunday(year: number): Day {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const moonCorrection = Math.floor((8 * century + 13) / 25);
  const leapCorrection = century - Math.floor(century / 4);
  const epact = (19 * golden + leapCorrection - moonCorrection + 15) % 30;
  const moon = epact - Math.floor((golden + 11 * epact) / 319);
  const [wholeCenturies, years] = [century % 4, year % 100];
  const sunday = (32 + 2 * wholeCenturies + 2 * Math.floor(years / 4) - moon - (years % 4)) % 7;
  const month = Math.floor((90 + moon + sunday) / 25);
  const day = (19 + moon + sunday + month) % 32;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
