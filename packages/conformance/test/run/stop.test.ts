import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStop } from '../../src/run/stop.ts';

const start = (stop: ReturnType<typeof createStop>, times: number) =>
  Array.from({ length: times }, () => stop.mayStart());

describe('a run', () => {
  it('without limits goes to its end', () => {
    const stop = createStop({});
    expect(start(stop, 100)).not.toContain(false);
    stop.count(5);
    expect([stop.isOver(), stop.reason(), stop.requests(), stop.findings()]).toEqual([false, undefined, 100, 5]);
  });

  it('ends with its last request', () => {
    const stop = createStop({ maxRequests: 3 });
    expect(start(stop, 2)).toEqual([true, true]);
    expect([stop.isOver(), stop.reason()]).toEqual([false, undefined]);
    expect(start(stop, 1)).toEqual([true]);
    expect([stop.isOver(), stop.reason(), stop.requests()]).toEqual([true, 'max-requests', 3]);
  });

  it('sends no request beyond its last', () => {
    const stop = createStop({ maxRequests: 2 });
    expect(start(stop, 4)).toEqual([true, true, false, false]);
    expect([stop.reason(), stop.requests()]).toEqual(['max-requests', 2]);
  });

  it('that may send nothing is over', () => {
    const stop = createStop({ maxRequests: 0 });
    expect([stop.mayStart(), stop.isOver()]).toEqual([false, true]);
  });

  it('with bail ends with the first finding', () => {
    const stop = createStop({ bail: true });
    stop.count(0);
    expect(stop.isOver()).toBe(false);
    stop.count(1);
    expect([stop.isOver(), stop.reason()]).toEqual([true, 'bail']);
  });

  it('keeps the first reason of its end', () => {
    const interruption = new AbortController();
    const stop = createStop({ bail: true, maxRequests: 0, signal: interruption.signal });
    stop.count(1);
    expect(stop.isOver()).toBe(true);
    interruption.abort();
    expect(stop.reason()).toBe('bail');
  });

  it('is interrupted by its caller, and sends nothing more', () => {
    const interruption = new AbortController();
    const stop = createStop({ signal: interruption.signal });
    expect([stop.mayStart(), stop.signal.aborted]).toEqual([true, false]);
    interruption.abort();
    expect([stop.mayStart(), stop.signal.aborted, stop.reason(), stop.isOver()]).toEqual([
      false,
      true,
      'interrupted',
      true,
    ]);
  });
});

describe('the time of a run', () => {
  const time = new AbortController();
  beforeEach(() => {
    vi.spyOn(AbortSignal, 'timeout').mockReturnValue(time.signal);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it.each([
    [0.2, 1],
    [1000, 1000],
    [2 ** 31 - 1, 2 ** 31 - 1],
    [2 ** 31, 2 ** 31 - 1],
    [undefined, 2 ** 31 - 1],
  ])('of %s ms is a timer of %s ms', (maxMs, want) => {
    createStop({ maxMs });
    expect(AbortSignal.timeout).toHaveBeenCalledExactlyOnceWith(want);
  });

  it('ends it', () => {
    const stop = createStop({ maxMs: 1000 });
    expect([stop.mayStart(), stop.isOver(), stop.reason()]).toEqual([true, false, undefined]);
    time.abort();
    expect([stop.reason(), stop.mayStart(), stop.isOver(), stop.signal.aborted]).toEqual([
      'max-time',
      false,
      true,
      true,
    ]);
  });
});
