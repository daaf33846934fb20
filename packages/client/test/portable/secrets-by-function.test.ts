import { describe, expect, test, vi } from 'vitest';
import { createXs2aClient } from '../../src/index.ts';
import { createPathsClient } from '../../src/paths/index.ts';
import { answer, stubFetch } from '../support/stub.ts';

const sentSecret = ({ headers }: { headers: Record<string, string> }) => atob(headers.authorization?.slice(6) ?? '');

describe('a credential that is a function', () => {
  test('is called before every request, also before a retry', async () => {
    const { fetch, sent } = stubFetch(
      () => new TypeError('fetch failed'),
      () => answer({}),
    );
    let count = 0;
    const client = createXs2aClient({ accessToken: async () => `token-${++count}`, fetch });
    await client.listBankAccounts().catch(() => {});
    expect(sent.map(sentSecret)).toEqual(['api:token-1', 'api:token-2']);
  });

  test('is masked like a text, whichever was sent', async () => {
    const { fetch } = stubFetch(() =>
      answer({ message: 'Bad secret-of-today' }, 401, { 'x-request-id': 'secret-of-today' }),
    );
    const { body, requestId } = await createXs2aClient({ apiKey: () => 'secret-of-today', fetch }).getVersion();
    expect([body, requestId]).toEqual([{ message: 'Bad ***' }, '***']);
  });

  test('is used by paths too', async () => {
    const { fetch, sent } = stubFetch();
    await createPathsClient({ apiKey: async () => 'key-of-today', fetch }).GET('/v1/version');
    expect(sent.map(sentSecret)).toEqual(['api:key-of-today']);
  });

  test.each([
    { name: 'throws', get: () => Promise.reject(new Error('no token')), want: new Error('no token') },
    { name: 'returns nothing', get: async () => '', want: new TypeError('Pass either apiKey or accessToken') },
  ])('that $name ends the call, and nothing is sent', async ({ get, want }) => {
    const { fetch } = stubFetch();
    await expect(createXs2aClient({ apiKey: get, fetch }).getVersion()).rejects.toThrow(want);
    expect(fetch).not.toHaveBeenCalled();
  });

  test('whose connection fails once is asked again for a GET, and not for a creation', async () => {
    const { fetch } = stubFetch();
    const get = vi.fn(async () => 'key');
    const failed = () => Promise.reject(Object.assign(new TypeError('fetch failed'), { code: 'ECONNRESET' }));
    const client = createXs2aClient({ apiKey: get, fetch });
    get.mockImplementationOnce(failed);
    expect((await client.getVersion()).status).toBe(200);
    expect([get, fetch].map(({ mock }) => mock.calls.length)).toEqual([2, 1]);
    get.mockImplementationOnce(failed);
    // Nothing was sent, so there is nothing to look for.
    await expect(client.createRisk()).rejects.toMatchObject({ kind: 'Connection', mayHaveSucceeded: false });
    expect([get, fetch].map(({ mock }) => mock.calls.length)).toEqual([3, 1]);
  });

  test('ends with the time limit, and sends nothing when it returns later', async () => {
    vi.useFakeTimers();
    try {
      const { fetch } = stubFetch();
      let done = (_token: string) => {};
      const apiKey = () =>
        new Promise<string>((resolve) => {
          done = resolve;
        });
      const call = createXs2aClient({ apiKey, fetch, timeouts: { overall: 20 } }).getVersion();
      const failure = expect(call).rejects.toMatchObject({ kind: 'Timeout' });
      await vi.advanceTimersByTimeAsync(20);
      await failure;
      done('late');
      await vi.advanceTimersByTimeAsync(1);
      expect(fetch).not.toHaveBeenCalled();
    } finally {
      vi.useRealTimers();
    }
  });

  test('sends nothing after an abort', async () => {
    const { fetch } = stubFetch();
    const controller = new AbortController();
    const apiKey = async () => {
      controller.abort('enough');
      return 'key';
    };
    const call = createXs2aClient({ apiKey, fetch }).getVersion({ signal: controller.signal });
    await expect(call).rejects.toBe('enough');
    expect(fetch).not.toHaveBeenCalled();
  });
});
