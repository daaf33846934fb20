import { http } from 'msw';
import { setupServer } from 'msw/node';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createXs2aClient } from '../../src/index.ts';
import { createHandlers, startClock, type TestClock } from '../../src/testing/index.ts';
import { answer } from '../support/stub.ts';

let clock: TestClock | undefined;
let close = () => {};
afterEach(() => {
  clock?.stop();
  vi.restoreAllMocks();
  close();
  close = () => {};
});

const polling = 'form-tan-approval-polling';

/** Serves the wizard with msw, and opens it. @returns the wizard, and the moments at which requests arrived */
async function openWizard(...answers: string[]) {
  const moments: number[] = [];
  const server = setupServer(...createHandlers(http, { answers: { submitWizardStep: [polling, ...answers] } }));
  server.events.on('request:start', () => {
    moments.push(clock?.elapsed ?? 0);
  });
  server.listen();
  close = () => server.close();
  clock = startClock();
  const wizard = await createXs2aClient({ apiKey: 'key' }).openWizard('key');
  moments.length = 0;
  return { wizard, moments, clock };
}

describe('the clock', () => {
  test('lets a program poll as often as it would in that time, with answers of msw', async () => {
    const { wizard, moments, clock } = await openWizard(polling, polling, 'form-finish');
    const poll = wizard.poll();
    await clock.advance(999);
    expect(moments).toEqual([]);
    await clock.advance(2000);
    expect(moments).toEqual([1000, 2000]);
    await clock.advance(1);
    expect(moments).toEqual([1000, 2000, 3000]);
    expect(await poll).toMatchObject({ phase: 'finished' });
    expect(clock.elapsed).toBe(3000);
  });

  test('reaches the longest duration of polling', async () => {
    const { wizard, moments, clock } = await openWizard(polling);
    const poll = wizard.poll({ maxDuration: 10_000 });
    poll.catch(() => {});
    await clock.advance(10_000);
    await expect(poll).rejects.toMatchObject({ reason: 'timeout' });
    expect(moments).toHaveLength(9);
  });

  test('adds no poll where the sum of its start and a duration is rounded', async () => {
    vi.spyOn(performance, 'now').mockReturnValue(6470.285984);
    const { wizard, moments, clock } = await openWizard(polling);
    const poll = wizard.poll({ maxDuration: 10_000 });
    poll.catch(() => {});
    await clock.advance(10_000);
    expect(moments).toHaveLength(9);
  });

  test('reaches time limits and retries of a call, with a fetch of its own', async () => {
    clock = startClock();
    let calls = 0;
    const fetch = clock.watch(async (_url: string, { signal }: RequestInit): Promise<Response> => {
      calls += 1;
      if (calls > 1) return answer({ version: '2015-11-13' });
      return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
    });
    const call = createXs2aClient({ apiKey: 'key', fetch }).getVersion().orThrow();
    await clock.advance(29_999);
    expect(calls).toBe(1);
    // The limit of the attempt, and the random wait of at most half a second.
    await clock.advance(501);
    expect(await call).toEqual({ version: '2015-11-13' });
    expect(calls).toBe(2);
  });

  test('fires timers in their order, with their arguments, but none that was cleared', async () => {
    clock = startClock();
    const { advance } = clock;
    const fired: unknown[] = [];
    const note = (...values: unknown[]) => fired.push([clock?.elapsed, ...values]);
    setTimeout(note, 300, 'late', 1);
    setTimeout(note, 200, 'early');
    setTimeout(() => setTimeout(note, 150, 'nested'), 100);
    clearTimeout(setTimeout(note, 150, 'cleared'));
    setTimeout(note, 5000, 'never').unref();
    await advance(250);
    await advance(50);
    expect(fired).toEqual([
      [200, 'early'],
      [250, 'nested'],
      [300, 'late', 1],
    ]);
  });

  test.each([
    { ms: 99, isHeld: false },
    { ms: 100, isHeld: true },
  ])('holds a timer of $ms ms: $isHeld', async ({ ms, isHeld }) => {
    clock = startClock();
    const fired = new Promise((resolve) => setTimeout(resolve, ms));
    if (isHeld) await clock.advance(ms);
    await fired;
    expect(clock.elapsed).toBe(isHeld ? ms : 0);
  });

  test('stands still while nobody advances it', async () => {
    clock = startClock();
    const before = performance.now();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(performance.now()).toBe(before);
    await clock.advance(0);
    expect(performance.now()).toBe(before);
    await clock.advance(1000);
    expect(performance.now()).toBe(before + 1000);
  });

  test('gives back what it has replaced', async () => {
    const real = { setTimeout, clearTimeout, fetch: globalThis.fetch, now: performance.now };
    clock = startClock();
    expect(setTimeout).not.toBe(real.setTimeout);
    clock.stop();
    expect({ setTimeout, clearTimeout, fetch: globalThis.fetch, now: performance.now }).toEqual(real);
    const before = performance.now();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(performance.now()).toBeGreaterThan(before);
  });

  test.each([-1, Number.NaN, '1'])('does not advance by %j', async (ms) => {
    clock = startClock();
    await expect(clock.advance(ms as number)).rejects.toThrow(
      new TypeError('ms must be a number that is not negative'),
    );
  });
});
