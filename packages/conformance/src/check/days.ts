import { alternatives, type Contract, type Field } from '@xs2a/contract';
import { isSuccess } from '../statuses.ts';
import { byPath, fieldsIn, valuesAt } from './places.ts';
import type { Check } from './subject.ts';

/**
 * A date is a day of the calendar, also where a pattern describes it, which cannot count the days of a month.
 * `0000-00-00` is allowed: it stands for a missing day. Dates of a `format` are checked with the schema.
 */
export const checkDays: Check = function* ({ answer, json, media }, { contract }) {
  if (json === undefined || media?.schema === undefined || !isSuccess(answer.status)) return;
  for (const [path, fields] of byPath(fieldsIn(contract, media.schema))) {
    if (!fields.every((field) => isDate(contract, field))) continue;
    const wrong = valuesAt(json.value, fields[0].path).find(isNoDay);
    if (wrong === undefined) continue;
    yield {
      rule: 'date',
      place: `${answer.status} /${path}`,
      found: JSON.stringify(wrong),
      expected: 'a day of the calendar',
      repair: 'Compute dates with a library that knows the months.',
    };
  }
};

const days = ['2024-02-29', '2024-02-29 12:00:00', '2024-02-29T12:00:00Z'];
const beyond = ['2024-13-10', '2024-10-32', '2024-13-10 12:00:00', '2024-13-10T12:00:00Z'];

/** Whether texts of a field are dates: by a pattern that knows months or days, or by pattern and name. */
function isDate(contract: Contract, { path, schema }: Field): boolean {
  const patterns = alternatives(contract, schema).flatMap(({ pattern }) =>
    typeof pattern === 'string' ? [pattern] : [],
  );
  const admitted = patterns.filter((pattern) => days.some((day) => admits(pattern, day)));
  if (admitted.length === 0 || admitted.some((pattern) => admits(pattern, 'abcd-ef-gh') || admits(pattern, '')))
    return false;
  const knowsCalendar = admitted.every(
    (pattern) => !beyond.every((text) => admits(pattern, text) || !isLike(pattern, text)),
  );
  const words = `${path.at(-1) ?? ''} ${schema.title ?? ''} ${schema.description ?? ''}`;
  return knowsCalendar || /date|\bday\b|_at\b|birth|\btime/i.test(words);
}

/** Whether a pattern admits a day written as this text is. */
function isLike(pattern: string, text: string): boolean {
  return admits(pattern, text.replace(/^2024-\d\d-\d\d/, '2024-02-29'));
}

function admits(pattern: string, text: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(text);
  } catch {
    return false;
  }
}

/** `2023-02-30`, also with a time behind it. */
function isNoDay(value: unknown): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(typeof value === 'string' ? value : '') ?? [];
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (!(m >= 1 && m <= 12 && d >= 1 && d <= 31)) return false;
  const date = new Date(Date.UTC(2000, m - 1, d));
  date.setUTCFullYear(y, m - 1, d);
  return date.getUTCMonth() !== m - 1;
}
