import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createXs2aClient, type Hooks } from '../../src/index.ts';
import { answer, stubFetch } from '../support/stub.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('hooks', () => {
  test('may return headers later, and the request waits for them', async () => {
    const { fetch, sent } = stubFetch();
    const hooks: Hooks = {
      onRequest: async () => {
        await new Promise((done) => setTimeout(done));
        return { traceparent: '00-4bf9-00f0-01' };
      },
    };
    await createXs2aClient({ apiKey: 'key', fetch, hooks }).getVersion();
    expect(sent[0]?.headers).toMatchObject({ traceparent: '00-4bf9-00f0-01', authorization: 'Basic YXBpOmtleQ==' });
  });

  test.each([
    {
      name: 'rejects',
      thenable: { then: (_done: unknown, fail: (reason: Error) => void) => fail(new Error('log is full')) },
    },
    {
      name: 'throws',
      thenable: {
        then: () => {
          throw new Error('log is full');
        },
      },
    },
    {
      name: 'has no readable then',
      thenable: {
        get then(): never {
          throw new Error('log is full');
        },
      },
    },
  ])('whose promise of another realm $name end neither the call nor the process', async ({ thenable }) => {
    // vitest fails a run with a rejection that nobody handles.
    const hook = () => thenable;
    const hooks = { onRequest: hook, onResponse: hook, onFailure: hook } as unknown as Hooks;
    const { fetch } = stubFetch(() => answer({}, 500));
    const call = createXs2aClient({ apiKey: 'key', fetch, hooks, retries: 0 }).getVersion();
    expect((await call).status).toBe(500);
    await new Promise((done) => setTimeout(done));
  });

  test('that never settle end with the time limit, and nothing is sent', async () => {
    const { fetch } = stubFetch();
    const hooks: Hooks = { onRequest: () => new Promise<undefined>(() => {}) };
    const call = createXs2aClient({ apiKey: 'key', fetch, hooks, timeouts: { overall: 1 } }).getVersion();
    await expect(call).rejects.toMatchObject({ kind: 'Timeout' });
    expect(fetch).not.toHaveBeenCalled();
  });

  test('see values of known headers only', async () => {
    const seen: Record<string, string>[] = [];
    const hooks: Hooks = {
      onRequest: ({ headers }) => void seen.push(headers),
      onResponse: ({ headers }) => void seen.push(headers),
    };
    const { fetch } = stubFetch(() => answer({}, 200, { 'x-customer': 'Holger Baumhaus', 'retry-after': '3' }));
    const headers = { 'x-customer': 'Holger Baumhaus', 'accept-language': 'de' };
    await createXs2aClient({ apiKey: 'key', fetch, hooks, headers }).getVersion();
    expect(seen).toMatchObject([
      { 'x-customer': '***', 'accept-language': 'de', accept: 'application/json' },
      { 'x-customer': '***', 'retry-after': '3' },
    ]);
  });
});

describe('the name of an application', () => {
  const agent = async (application?: string, headers?: Record<string, string>) => {
    const { fetch, sent } = stubFetch();
    await createXs2aClient({ apiKey: 'key', fetch, application, headers }).getVersion();
    return sent[0]?.headers['user-agent'];
  };

  test.each([undefined, { userAgent: undefined }, { userAgent: 'Node.js/26' }, { userAgent: 'Cloudflare-Workers' }])(
    'is sent as User-Agent by a runtime with the navigator %j',
    async (navigator) => {
      vi.stubGlobal('navigator', navigator);
      expect(await agent('shop/1.2')).toBe('shop/1.2 xs2a-client');
      expect(await agent()).toBeUndefined();
    },
  );

  test('is not sent by a browser, where the server would have to permit it', async () => {
    vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0 (X11; Linux x86_64)' });
    expect(await agent('shop/1.2')).toBeUndefined();
  });
});

describe('with debug', () => {
  const lines: string[] = [];
  beforeEach(() => {
    lines.length = 0;
    vi.spyOn(console, 'error').mockImplementation((line) => void lines.push(line));
  });

  test('each attempt is logged, without values and secrets', async () => {
    const { fetch } = stubFetch(
      () => Object.assign(new TypeError('fetch failed'), { code: 'ECONNRESET' }),
      () => answer({ id: 'xp_1', sender_holder: 'Holger Baumhaus' }, 200, { 'x-request-id': 'r1' }),
    );
    const client = createXs2aClient({ apiKey: 'key-of-the-client', fetch, debug: true });
    await client.getPayment({ path: { payment_id: 'xp_irCumJEUY550DLe2' } });
    expect(lines).toEqual([
      'xs2a #1 GET /v1/payments/{payment_id}',
      expect.stringMatching(
        /^xs2a #1 GET \/v1\/payments\/\{payment_id\}: connection failed \(ECONNRESET\); next attempt in \d+ ms$/,
      ),
      'xs2a #1 GET /v1/payments/{payment_id}, attempt 2',
      expect.stringMatching(/^xs2a #1 200 after \d+ ms, request r1$/),
    ]);
    expect(lines.join()).not.toMatch(/key-of|Holger|xp_/);
  });

  test('hooks are called too', async () => {
    const onResponse = vi.fn();
    const { fetch } = stubFetch();
    await createXs2aClient({ apiKey: 'key', fetch, debug: true, hooks: { onResponse } }).getVersion();
    expect(onResponse).toHaveBeenCalledOnce();
    expect(lines).toHaveLength(2);
  });

  test('a failure without a retry is logged by its message', async () => {
    const { fetch } = stubFetch(() => answer({ message: 'Holger Baumhaus' }, 418));
    await createXs2aClient({ apiKey: 'key', fetch, debug: true })
      .getVersion()
      .catch(() => {});
    expect(lines[2]).toBe('xs2a #1 GET /v1/version: 418');
  });

  test('nothing is logged without it', async () => {
    const { fetch } = stubFetch();
    await createXs2aClient({ apiKey: 'key', fetch, debug: false }).getVersion();
    expect(lines).toEqual([]);
  });
});
