import { describe, expect, test } from 'vitest';
import { formatTimestamp, parseTimestamp } from '../../../src/index.ts';

describe('parseTimestamp', () => {
  test.each([
    { name: 'winter in Berlin', timestamp: '2014-03-23 15:55:54', want: '2014-03-23T14:55:54.000Z' },
    { name: 'summer in Berlin', timestamp: '2015-05-05 11:47:45', want: '2015-05-05T09:47:45.000Z' },
    { name: 'UTC', timestamp: '2017-12-06T13:01:01Z', want: '2017-12-06T13:01:01.000Z' },
    { name: 'RFC 3339 in lower case', timestamp: '2017-12-06t13:01:01z', want: '2017-12-06T13:01:01.000Z' },
    {
      name: 'a zone and a fraction in lower case',
      timestamp: '2017-12-06t13:01:01.25+05:30',
      want: '2017-12-06T07:31:01.250Z',
    },
    { name: 'another zone', timestamp: '2017-12-06T13:01:01+05:30', want: '2017-12-06T07:31:01.000Z' },
    { name: 'a fraction', timestamp: '2017-12-06T13:01:01.5Z', want: '2017-12-06T13:01:01.500Z' },
    { name: 'a fraction of many digits', timestamp: '2017-12-06T13:01:01.123456Z', want: '2017-12-06T13:01:01.123Z' },
    {
      name: 'a fraction that is not rounded',
      timestamp: '2017-12-06T13:01:01.9996Z',
      want: '2017-12-06T13:01:01.999Z',
    },
    { name: 'RFC 3339 without a zone', timestamp: '2017-12-06T13:01:01', want: '2017-12-06T12:01:01.000Z' },
    { name: 'the last second of winter', timestamp: '2024-03-31 01:59:59', want: '2024-03-31T00:59:59.000Z' },
    { name: 'the first second of summer', timestamp: '2024-03-31 03:00:00', want: '2024-03-31T01:00:00.000Z' },
    { name: 'an hour that does not occur', timestamp: '2024-03-31 02:30:00', want: '2024-03-31T01:30:00.000Z' },
    {
      name: 'the last second before the hour that occurs twice',
      timestamp: '2024-10-27 01:59:59',
      want: '2024-10-26T23:59:59.000Z',
    },
    { name: 'an hour that occurs twice', timestamp: '2024-10-27 02:30:00', want: '2024-10-27T00:30:00.000Z' },
    { name: 'the first second after it', timestamp: '2024-10-27 03:00:00', want: '2024-10-27T02:00:00.000Z' },
    { name: 'midnight', timestamp: '2024-01-01 00:00:00', want: '2023-12-31T23:00:00.000Z' },
  ])('reads $name', ({ timestamp, want }) => {
    expect(parseTimestamp(timestamp).toISOString()).toBe(want);
  });

  test.each([
    '',
    '2014-03-23',
    '2014-02-30 00:00:00',
    '2014-03-23 25:00:00',
    '2014-03-23 15:55',
    '23.03.2014 15:55:54',
    'now',
  ])('refuses %j', (timestamp) => {
    expect(() => parseTimestamp(timestamp)).toThrow(RangeError);
  });
});

describe('formatTimestamp', () => {
  test.each([
    { moment: '2018-12-01T09:00:00Z', want: '2018-12-01 10:00:00' },
    { moment: '2018-07-01T23:30:59.999Z', want: '2018-07-02 01:30:59' },
  ])('writes $moment as the local time of Berlin', ({ moment, want }) => {
    expect(formatTimestamp(new Date(moment))).toBe(want);
  });

  test('parses to the same moment, in every hour of a year except the one that occurs twice', () => {
    const skipped: string[] = [];
    for (let time = Date.UTC(2024, 0, 1); time < Date.UTC(2025, 0, 1); time += 3_600_000) {
      if (parseTimestamp(formatTimestamp(new Date(time))).getTime() !== time)
        skipped.push(new Date(time).toISOString());
    }
    expect(skipped).toEqual(['2024-10-27T01:00:00.000Z']);
  });

  test('refuses an invalid date', () => {
    expect(() => formatTimestamp(new Date(Number.NaN))).toThrow(RangeError);
  });
});
