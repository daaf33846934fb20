import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { berlinDay, berlinInstant, berlinTime } from '../../src/calendar/berlin.ts';

describe('Berlin', () => {
  it('is one hour ahead of UTC in winter, and two in summer', () => {
    expect(berlinTime(Date.parse('2014-01-23T15:55:54Z'))).toBe('2014-01-23 16:55:54');
    expect(berlinTime(Date.parse('2014-07-23T15:55:54Z'))).toBe('2014-07-23 17:55:54');
  });

  it('shows the time of day that Intl shows, in any year', () => {
    const format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Berlin',
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    const [first, last] = [Date.parse('1000-01-01T00:00:00Z'), Date.parse('9999-12-31T20:00:00Z')];
    fc.assert(
      fc.property(fc.integer({ min: first / 1000, max: last / 1000 }), (second) => {
        // Before 1893, Berlin was not a whole number of minutes ahead.
        fc.pre(
          second > Date.parse('1893-04-02T00:00:00Z') / 1000 || second < Date.parse('1893-04-01T00:00:00Z') / 1000,
        );
        expect(berlinTime(second * 1000)).toBe(format.format(second * 1000));
      }),
    );
  });

  it('has its own midnight', () => {
    expect(berlinDay(Date.parse('2026-11-29T22:59:59Z'))).toBe('2026-11-29');
    expect(berlinDay(Date.parse('2026-11-29T23:00:00Z'))).toBe('2026-11-30');
  });

  it('takes the hour that is skipped in spring for the one after it', () => {
    expect(berlinInstant('2026-03-29 01:59:59')).toBe(Date.parse('2026-03-29T00:59:59Z'));
    expect(berlinInstant('2026-03-29 02:30:00')).toBe(Date.parse('2026-03-29T01:30:00Z'));
    expect(berlinInstant('2026-03-29 03:00:00')).toBe(Date.parse('2026-03-29T01:00:00Z'));
  });

  it('takes the first of the two hours in autumn', () => {
    expect(berlinInstant('2026-10-25T02:30:00')).toBe(Date.parse('2026-10-25T00:30:00Z'));
    expect(berlinInstant('2026-10-25T03:00:00')).toBe(Date.parse('2026-10-25T02:00:00Z'));
  });

  it('reads back what it writes, except in the second hour of autumn', () => {
    const instants = fc.integer({ min: 0, max: 4_000_000_000 }).filter((second) => {
      const hour = berlinTime(second * 1000);
      return hour !== berlinTime(second * 1000 - 3_600_000);
    });
    fc.assert(
      fc.property(instants, (second) => {
        expect(berlinInstant(berlinTime(second * 1000))).toBe(second * 1000);
      }),
    );
  });
});
