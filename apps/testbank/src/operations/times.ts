import { validationFailed } from '@xs2a/server';
import { berlinInstant, berlinTime } from '../calendar/berlin.ts';

/** As the transaction products write a moment: local time in Berlin, `2014-03-23 15:55:54`. */
export const toBerlin: (instant: number) => string = berlinTime;

/** As XS2A.api writes a moment: RFC 3339 in UTC, `2017-12-06T13:01:01Z`. */
export function toUtc(instant: number): string {
  return new Date(instant).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

/**
 * Reads `valid_until`, local time in Berlin.
 *
 * @throws {Problem} 422 for a day that does not exist
 */
export function readExpiry(text: string): number {
  const instant = berlinInstant(text);
  if (Number.isNaN(instant) || !isDayOf(text)) {
    throw validationFailed({ valid_until: ['The valid until is not a day that exists.'] });
  }
  return instant;
}

/** `2026-02-30` is read as `2026-03-02`. */
function isDayOf(text: string): boolean {
  const day = text.slice(0, 10);
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}
