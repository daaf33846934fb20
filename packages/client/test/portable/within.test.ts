import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { sleep, within } from '../../src/within.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const never = () => new Promise<never>(() => {});

describe('within', () => {
  test('resolves to the result of the task, and leaves no timer', async () => {
    expect(await within(1000, undefined, async () => 'done')).toBe('done');
    expect(vi.getTimerCount()).toBe(0);
  });

  test('rejects with the error of the task, and leaves no timer', async () => {
    await expect(within(1000, undefined, () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    expect(vi.getTimerCount()).toBe(0);
  });

  test('aborts a task that takes too long, also if it ignores its signal', async () => {
    const task = vi.fn((_signal: AbortSignal) => never());
    const outcome = within(1000, undefined, task);
    const signal = task.mock.calls[0]?.[0];
    const ended = expect(outcome).resolves.toBeUndefined();
    await vi.advanceTimersByTimeAsync(999);
    expect(signal?.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await ended;
    expect(signal?.aborted).toBe(true);
  });

  test('rejects with the reason of the caller, and removes its listener', async () => {
    const caller = new AbortController();
    const remove = vi.spyOn(caller.signal, 'removeEventListener');
    const task = vi.fn((_signal: AbortSignal) => never());
    const outcome = within(1000, caller.signal, task);
    const signal = task.mock.calls[0]?.[0];
    caller.abort('enough');
    await expect(outcome).rejects.toBe('enough');
    expect(signal?.reason).toBe('enough');
    expect(remove).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('does not start the task if the caller has aborted', async () => {
    const task = vi.fn(never);
    await expect(within(1000, AbortSignal.abort('enough'), task)).rejects.toBe('enough');
    expect(task).not.toHaveBeenCalled();
  });

  test.each([
    { ms: -1, want: 0 },
    { ms: 0, want: 0 },
    { ms: 2 ** 31 - 1, want: 2 ** 31 - 1 },
    { ms: 2 ** 31, want: 2 ** 31 - 1 },
  ])('waits $want ms for a limit of $ms ms, because timers take no other', async ({ ms, want }) => {
    vi.useRealTimers();
    const setTimeout = vi.fn();
    vi.stubGlobal('setTimeout', setTimeout);
    try {
      await within(ms, undefined, async () => 'done');
    } finally {
      vi.unstubAllGlobals();
    }
    expect(setTimeout).toHaveBeenCalledExactlyOnceWith(expect.any(Function), want);
  });

  test('has no limit for Infinity', async () => {
    const outcome = within(Number.POSITIVE_INFINITY, undefined, () => sleep(1e9, undefined).then(() => 'done'));
    await vi.advanceTimersByTimeAsync(1e9);
    expect(await outcome).toBe('done');
  });
});

describe('sleep', () => {
  test('resolves when the time is over', async () => {
    const done = vi.fn();
    const outcome = sleep(50, undefined).then(done);
    await vi.advanceTimersByTimeAsync(49);
    expect(done).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    await outcome;
    expect(done).toHaveBeenCalledOnce();
  });

  test('rejects with the reason of the caller', async () => {
    const caller = new AbortController();
    const outcome = sleep(50, caller.signal);
    caller.abort('enough');
    await expect(outcome).rejects.toBe('enough');
  });
});
