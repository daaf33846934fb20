import { describe, expect, it } from 'vitest';
import { createPace } from '../../src/send/pace.ts';
import type { Answer } from '../../src/types.ts';
import { VirtualClock } from './clock.ts';

const never = new AbortController().signal;
const answer = (status: number, retryAfter?: string): Answer => ({
  status,
  headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter },
  body: new Uint8Array(),
  milliseconds: 1,
});

/** When each of so many turns came, in milliseconds. */
async function turnsAt(rate: number | undefined, count: number, clock = new VirtualClock()): Promise<number[]> {
  const pace = createPace(rate, never, clock);
  const at = async () => {
    await pace.turn();
    return clock.now();
  };
  return Promise.all(Array.from({ length: count }, at));
}

describe('a rate', () => {
  it.each([
    [undefined, [0, 0, 0]],
    [10, [0, 100, 200]],
    [0.5, [0, 2000, 4000]],
  ])('of %s requests a second lets them go at %j', async (rate, want) => {
    expect(await turnsAt(rate, 3)).toEqual(want);
  });

  it('saves up nothing while nobody asks', async () => {
    const clock = new VirtualClock();
    const pace = createPace(10, never, clock);
    await pace.turn();
    await clock.sleep(1000);
    const times: number[] = [];
    for (let count = 0; count < 2; count += 1) {
      await pace.turn();
      times.push(clock.now());
    }
    expect(times).toEqual([1000, 1100]);
  });
});

describe('a Retry-After', () => {
  const midnight = Date.parse('2026-03-29T00:00:00Z');

  it.each([
    ['a number of seconds', 429, '3', 3000],
    ['none', 503, '0', 0],
    ['a minute', 429, '60', 60_000],
    ['a date', 503, 'Sun, 29 Mar 2026 00:00:05 GMT', 5000],
    ['a date that is over', 503, 'Sat, 28 Mar 2026 23:59:00 GMT', 0],
  ])('of %s is waited for', async (_, status, value, want) => {
    const clock = new VirtualClock(midnight);
    const pace = createPace(undefined, never, clock);
    expect(pace.heed(answer(status, value))).toBe(true);
    await Promise.all([pace.turn(), pace.turn()]);
    expect(clock.now() - midnight).toBe(want);
  });

  it.each([
    ['more than a minute', 429, '61'],
    ['a date beyond a minute', 429, 'Sun, 29 Mar 2026 00:01:01 GMT'],
    ['nothing', 429, undefined],
    ['something else', 503, 'soon'],
    ['another status', 500, '1'],
  ])('of %s is not', async (_, status, value) => {
    const clock = new VirtualClock(midnight);
    const pace = createPace(undefined, never, clock);
    expect(pace.heed(answer(status, value))).toBe(false);
    await pace.turn();
    expect(clock.now()).toBe(midnight);
  });

  it('holds back those that wait already', async () => {
    const clock = new VirtualClock();
    const pace = createPace(1, never, clock);
    await pace.turn();
    const waiting = pace.turn().then(() => clock.now());
    pace.heed(answer(429, '5'));
    expect(await waiting).toBe(5000);
  });

  it('is heeded five times in a row, and again after another answer', async () => {
    const clock = new VirtualClock();
    const pace = createPace(undefined, never, clock);
    const heedAndWait = async () => {
      const isHeeded = pace.heed(answer(503, '1'));
      await pace.turn();
      return isHeeded;
    };
    const heeded: boolean[] = [];
    for (let count = 0; count < 6; count += 1) heeded.push(await heedAndWait());
    expect(heeded).toEqual([true, true, true, true, true, false]);
    pace.heed(answer(200));
    expect(await heedAndWait()).toBe(true);
  });

  it('of requests that were sent at once counts once', () => {
    const pace = createPace(undefined, never, new VirtualClock());
    const heeded = Array.from({ length: 8 }, () => pace.heed(answer(429, '1')));
    expect(heeded).not.toContain(false);
  });

  it('is not waited for once the run has ended', async () => {
    const clock = new VirtualClock();
    const end = new AbortController();
    const pace = createPace(undefined, end.signal, clock);
    pace.heed(answer(429, '60'));
    end.abort();
    await pace.turn();
    expect(clock.now()).toBe(0);
  });
});
