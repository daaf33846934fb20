import { expect, test } from 'vitest';
import { parseDate } from '../../../src/index.ts';

test('a date is midnight UTC, and formats to the same date', () => {
  expect(parseDate('2014-03-25')).toEqual(new Date('2014-03-25T00:00:00Z'));
  expect(parseDate('2016-02-29')?.toISOString().slice(0, 10)).toBe('2016-02-29');
});

test('the date of zeros is null', () => {
  expect(parseDate('0000-00-00')).toBeNull();
});

test.each(['2014-02-30', '2015-02-29', '2014-13-01', '2014-00-10', '25.03.2014', '2014-3-5', '', 'today'])(
  'refuses %j',
  (date) => {
    expect(() => parseDate(date)).toThrow(new RangeError(`"${date}" is not a date`));
  },
);
