import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pause } from '../../src/wizard/pause.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a pause ends when its time is over, and not before', async () => {
  const done = vi.fn();
  const outcome = pause(50, undefined).then(done);
  await vi.advanceTimersByTimeAsync(49);
  expect(done).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  await outcome;
  expect(done).toHaveBeenCalledOnce();
});

test('a caller ends it with a reason, and neither timer nor listener stays', async () => {
  const caller = new AbortController();
  const remove = vi.spyOn(caller.signal, 'removeEventListener');
  const outcome = pause(50, caller.signal);
  caller.abort('enough');
  await expect(outcome).rejects.toBe('enough');
  expect(remove).toHaveBeenCalledOnce();
  expect(vi.getTimerCount()).toBe(0);
});

test('no listener stays after its time either', async () => {
  const { signal } = new AbortController();
  const remove = vi.spyOn(signal, 'removeEventListener');
  const outcome = pause(50, signal);
  await vi.advanceTimersByTimeAsync(50);
  await outcome;
  expect(remove).toHaveBeenCalledOnce();
});

test('a caller who has aborted before does not wait', async () => {
  await expect(pause(50, AbortSignal.abort('enough'))).rejects.toBe('enough');
  expect(vi.getTimerCount()).toBe(0);
});

test.each([
  { ms: -1, want: 0 },
  { ms: 0, want: 0 },
  { ms: 2 ** 31 - 1, want: 2 ** 31 - 1 },
  { ms: 2 ** 31, want: 2 ** 31 - 1 },
])('$ms ms are $want ms, because timers take no other', ({ ms, want }) => {
  vi.useRealTimers();
  const setTimeout = vi.fn();
  vi.stubGlobal('setTimeout', setTimeout);
  try {
    pause(ms, undefined);
  } finally {
    vi.unstubAllGlobals();
  }
  expect(setTimeout).toHaveBeenCalledExactlyOnceWith(expect.any(Function), want);
});
