/** The clock of a machine may be set at any time. Calls measure time by the monotonic clock. */
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createXs2aClient, type Hooks, type ResponseEvent } from '../../src/index.ts';
import { answer, loadRecovery, stubFetch } from '../support/stub.ts';

beforeAll(loadRecovery);
beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(0);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const jumps = [
  { name: 'forwards by a day', ms: 86_400_000 },
  { name: 'back by a day', ms: -86_400_000 },
];
const jump = (ms: number) => vi.setSystemTime(Date.now() + ms);
const never = () => new Promise<Response>(() => {});

describe.each(jumps)('a clock that jumps $name', ({ ms }) => {
  test('does not skip a retry', async () => {
    const { fetch } = stubFetch(
      () => {
        jump(ms);
        return new TypeError('fetch failed');
      },
      () => answer({ version: '2015-11-13' }),
    );
    const call = createXs2aClient({ apiKey: 'key', fetch }).getVersion();
    await vi.advanceTimersByTimeAsync(0);
    expect((await call).status).toBe(200);
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  test.each([
    { timeouts: { attempt: 20, overall: 500 }, want: '20 ms (attempt)' },
    { timeouts: { attempt: 500, overall: 20 }, want: '20 ms (overall)' },
  ])('neither prolongs nor ends a time limit of $want', async ({ timeouts, want }) => {
    const { fetch } = stubFetch(never);
    const settled = vi.fn();
    const call = createXs2aClient({ apiKey: 'key', fetch, timeouts, retries: 0 }).getVersion();
    const outcome = call.catch((error) => error).finally(settled);
    await vi.advanceTimersByTimeAsync(10);
    jump(ms);
    await vi.advanceTimersByTimeAsync(9);
    expect(settled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(await outcome).toHaveProperty('message', `GET /v1/version: no answer in ${want}`);
  });

  test('leaves the second attempt what is left of the time', async () => {
    const { fetch } = stubFetch(() => {
      jump(ms);
      return answer({}, 503);
    }, never);
    const timeouts = { attempt: 500, overall: 600 };
    const outcome = createXs2aClient({ apiKey: 'key', fetch, timeouts, retries: 1 })
      .getVersion()
      .catch((error) => error);
    await vi.advanceTimersByTimeAsync(500);
    expect(await outcome).toHaveProperty('message', 'GET /v1/version: no answer in 500 ms (attempt)');
  });

  test('does not change the duration that hooks see', async () => {
    const events: ResponseEvent[] = [];
    const hooks: Hooks = { onResponse: (event) => void events.push(event) };
    const { fetch } = stubFetch(async () => {
      jump(ms);
      await new Promise((done) => setTimeout(done, 30));
      return answer({});
    });
    const call = createXs2aClient({ apiKey: 'key', fetch, hooks }).getVersion();
    await vi.advanceTimersByTimeAsync(30);
    await call;
    expect(events[0]?.durationMs).toBe(30);
  });

  test('does not change a wait until a date of the server', async () => {
    const date = 'Thu, 01 Jan 2026 00:00:00 GMT';
    const { fetch } = stubFetch(
      () => answer({}, 503, { date, 'retry-after': 'Thu, 01 Jan 2026 00:00:05 GMT' }),
      () => answer({}),
    );
    vi.setSystemTime(Date.parse(date) + ms);
    const call = createXs2aClient({ apiKey: 'key', fetch }).getVersion();
    await vi.advanceTimersByTimeAsync(4999);
    expect(fetch).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    await call;
    expect(fetch).toHaveBeenCalledTimes(2);
  });
});

describe('a wait that the server asks for', () => {
  const busy = (seconds: number) => () => answer({}, 429, { 'retry-after': `${seconds}` });

  test.each([
    { seconds: 89, want: 2 },
    { seconds: 90, want: 1 },
    { seconds: 3600, want: 1 },
  ])('of $seconds s leads to $want requests in 90 s', async ({ seconds, want }) => {
    const { fetch } = stubFetch(busy(seconds));
    const settled = vi.fn();
    const outcome = createXs2aClient({ apiKey: 'key', fetch, retries: 1 })
      .getVersion()
      .catch((error) => error)
      .finally(settled);
    await vi.advanceTimersByTimeAsync(0);
    // Nothing is gained by waiting for the end of the time.
    expect(settled).toHaveBeenCalledTimes(want === 1 ? 1 : 0);
    await vi.advanceTimersByTimeAsync(89_000);
    expect(await outcome).toMatchObject({ name: 'Xs2aRateLimitError', retryAfter: seconds });
    expect(fetch).toHaveBeenCalledTimes(want);
  });
});
