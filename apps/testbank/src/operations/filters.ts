import { addError, newErrors, validationFailed } from '@xs2a/server';
import { readFrom, readSince, readTo } from '../calendar/filters.ts';
import { isYes } from '../domain/flags.ts';
import type { Flag } from '../store/tables.ts';

interface PeriodQuery {
  from?: string | undefined;
  to?: string | undefined;
  since?: string | undefined;
}

/** First and last moment that a list asks for; `undefined` for no limit. */
export interface Period {
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/**
 * Reads the filters `from`, `to` and `since`. If there are both, the later of `from` and `since` counts.
 *
 * @throws {Problem} 422 for a day that does not exist, or an expression that cannot be read
 */
export function readPeriod(query: PeriodQuery, now: number): Period {
  const errors = newErrors();
  const read = (name: keyof PeriodQuery, reader: (text: string) => number | undefined, message: string) => {
    const text = query[name];
    if (text === undefined) return undefined;
    const moment = reader(text);
    if (moment === undefined) addError(errors, name, message);
    return moment;
  };
  const from = read('from', readFrom, 'The from is not a date that exists.');
  const to = read('to', readTo, 'The to is not a date that exists.');
  const since = read(
    'since',
    (text) => readSince(text, now),
    'The since must be a date, or an expression such as -2 weeks.',
  );
  if (Object.keys(errors).length > 0) throw validationFailed(errors);
  const starts = [from, since].filter((moment) => moment !== undefined);
  return { from: starts.length === 0 ? undefined : Math.max(...starts), to };
}

/** A flag as the database stores it. */
export function readFlag(value: boolean | string | number | undefined): Flag | undefined {
  if (value === undefined) return undefined;
  return isYes(value) ? 1 : 0;
}
