import { describe, expect, it } from 'vitest';
import { mostTries, pauseAfter } from '../../src/domain/retries.ts';

const pauses = (type: string) => Array.from({ length: mostTries(type) }, (_, index) => pauseAfter(index + 1, type));

describe('an event of a transaction', () => {
  const all = pauses('transaction.created');

  it('is sent 40 times at most', () => {
    expect(all).toHaveLength(40);
    expect(all.slice(0, -1).every((pause) => pause !== undefined)).toBe(true);
    expect(all.at(-1)).toBeUndefined();
  });

  it('is sent five times within the first minute, and the sixth time after it', () => {
    const seconds = all.map((pause) => (pause ?? 0) / 1000);
    const until = (tries: number) => seconds.slice(0, tries - 1).reduce((sum, pause) => sum + pause, 0);
    expect(until(5)).toBeLessThan(60);
    expect(until(6)).toBeGreaterThan(60);
  });

  it('waits longer every time, up to six hours', () => {
    const waits = all.slice(0, -1).map((pause) => pause ?? 0);
    expect(waits).toEqual(waits.toSorted((one, other) => one - other));
    expect(Math.max(...waits)).toBe(6 * 3_600_000);
  });
});

it('an event of a bank account is sent 30 times at most', () => {
  expect(pauseAfter(29, 'bank_accounts.new_account')).toBeGreaterThan(0);
  expect(pauseAfter(30, 'bank_accounts.new_account')).toBeUndefined();
});
