import { describe, expect, it } from 'vitest';
import { readFrom, readSince, readTo } from '../../src/calendar/filters.ts';

const at = (text: string) => Date.parse(text);

describe('the filter from', () => {
  it.each([
    ['2014-03-23', '2014-03-22T23:00:00Z'],
    ['2014-07-23', '2014-07-22T22:00:00Z'],
    ['2014-03-23T10:00:00', '2014-03-23T09:00:00Z'],
    ['2014-03-23T10:00:00Z', '2014-03-23T10:00:00Z'],
    ['2014-03-23T10:00:00+05:30', '2014-03-23T04:30:00Z'],
    ['2014-03-23T10:00:00-0200', '2014-03-23T12:00:00Z'],
  ])('begins at the first moment of %s', (text, moment) => {
    expect(readFrom(text)).toBe(at(moment));
  });

  it.each(['2014-02-30', '2014-13-01', '2014-03-23T24:00:00', '2014-03-23T10:60:00', '2014-02-30T10:00:00Z', 'soon'])(
    'takes no %s',
    (text) => {
      expect(readFrom(text)).toBeUndefined();
    },
  );
});

describe('the filter to', () => {
  it('ends with the last millisecond of a day', () => {
    expect(readTo('2014-04-25')).toBe(at('2014-04-25T21:59:59.999Z'));
    expect(readTo('2014-12-31')).toBe(at('2014-12-31T22:59:59.999Z'));
  });

  it('ends with the last millisecond of a second', () => {
    expect(readTo('2014-04-25T00:00:00Z')).toBe(at('2014-04-25T00:00:00.999Z'));
  });

  it('takes no day that does not exist', () => {
    expect(readTo('2014-02-29')).toBeUndefined();
    expect(readTo('2012-02-29')).toBe(at('2012-02-29T22:59:59.999Z'));
  });
});

describe('the filter since', () => {
  const now = at('2026-11-30T12:30:00Z');

  it.each([
    ['2014-03-23', '2014-03-22T23:00:00Z'],
    ['2014-03-23T10:00:00Z', '2014-03-23T10:00:00Z'],
    ['2014-03-23 10:00:00', '2014-03-23T09:00:00Z'],
    ['now', '2026-11-30T12:30:00Z'],
    ['today', '2026-11-29T23:00:00Z'],
    ['Yesterday', '2026-11-28T23:00:00Z'],
    ['-2 weeks', '2026-11-16T12:30:00Z'],
    ['-1 week', '2026-11-23T12:30:00Z'],
    // In July Berlin is another hour ahead: the time of the day stays.
    ['-4 month', '2026-07-30T11:30:00Z'],
    ['-9 months', '2026-02-28T12:30:00Z'],
    ['-1 year', '2025-11-30T12:30:00Z'],
    ['-90 minutes', '2026-11-30T11:00:00Z'],
    ['3 days ago', '2026-11-27T12:30:00Z'],
    ['-1 month -3 days', '2026-10-27T12:30:00Z'],
    ['+1 hour', '2026-11-30T13:30:00Z'],
    ['-36525 days', '1926-11-30T12:30:00Z'],
  ])('reads %s', (text, moment) => {
    expect(readSince(text, now)).toBe(at(moment));
  });

  it.each(['', 'soon', '-2', 'weeks', '-2 parsecs', '-2 weeks and more', '2014-02-30', '-36526 days', '-999999 years'])(
    'takes no %o',
    (text) => {
      expect(readSince(text, now)).toBeUndefined();
    },
  );
});
