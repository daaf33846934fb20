import { describe, expect, test, vi } from 'vitest';
import { checkSettings, checkTimeouts } from '../../src/settings.ts';

describe('checkSettings', () => {
  test('has a default for everything but headers, encoding and hooks', () => {
    expect(checkSettings({})).toEqual({
      baseUrl: 'https://api.xs2a.com',
      fetch: expect.any(Function),
      timeouts: { attempt: 30_000, overall: 90_000, idle: 30_000 },
      retries: 2,
      debug: false,
      headers: undefined,
    });
  });

  test('keeps what is set', () => {
    const hooks = {};
    const fetch = async () => new Response();
    expect(
      checkSettings({
        baseUrl: 'http://127.0.0.1:4010/xs2a/',
        fetch,
        timeouts: { overall: 7 },
        retries: 0,
        encoding: 'form',
        debug: true,
        headers: { 'X-App': 'shop' },
        hooks,
      }),
    ).toEqual({
      baseUrl: 'http://127.0.0.1:4010/xs2a',
      fetch,
      timeouts: { attempt: 30_000, overall: 7, idle: 30_000 },
      retries: 0,
      encoding: 'form',
      debug: true,
      headers: { 'x-app': 'shop' },
      hooks,
    });
  });
});

test.each([
  { value: '1', want: true },
  { value: '0', want: false },
  { value: 'true', want: false },
  { value: undefined, want: false },
])('XS2A_DEBUG=$value logs calls: $want', ({ value, want }) => {
  vi.stubGlobal('Deno', undefined);
  vi.stubGlobal('process', { env: { XS2A_DEBUG: value } });
  try {
    expect(checkSettings({}).debug).toBe(want);
    expect(checkSettings({ debug: !want }).debug).toBe(!want);
  } finally {
    vi.unstubAllGlobals();
  }
});

test('no variable is read in Deno, which would ask the user for it', () => {
  vi.stubGlobal('Deno', {});
  vi.stubGlobal('process', {
    get env() {
      return expect.fail('read');
    },
  });
  try {
    expect(checkSettings({}).debug).toBe(false);
  } finally {
    vi.unstubAllGlobals();
  }
});

test.each(['https://gateway.example/xs2a', 'https://gateway.example/xs2a/v1', 'https://gateway.example/xs2a/v1//'])(
  'the base URL %s may have the version of the paths',
  (baseUrl) => {
    expect(checkSettings({ baseUrl }).baseUrl).toBe('https://gateway.example/xs2a');
  },
);

test.each(['https://gateway.example/v12', 'https://gateway.example/xv1', 'https://gateway.example/v1/xs2a'])(
  'the base URL %s keeps what is no version at its end',
  (baseUrl) => {
    expect(checkSettings({ baseUrl }).baseUrl).toBe(baseUrl);
  },
);

test('a base URL that is a URL is used like its text', () => {
  const baseUrl = new URL('https://gateway.example/v1') as never;
  expect(checkSettings({ baseUrl }).baseUrl).toBe('https://gateway.example');
});

describe('checkTimeouts', () => {
  const defaults = { attempt: 1, overall: 2, idle: 3 };

  test.each([
    { name: 'no limits', timeouts: undefined, want: { attempt: 1, overall: 2, idle: 3 } },
    { name: 'limits that are undefined', timeouts: { attempt: undefined }, want: { attempt: 1, overall: 2, idle: 3 } },
    { name: 'one limit', timeouts: { attempt: 5 }, want: { attempt: 5, overall: 2, idle: 3 } },
    { name: 'the other', timeouts: { overall: 5 }, want: { attempt: 1, overall: 5, idle: 3 } },
    { name: 'the limit of a download', timeouts: { idle: 5 }, want: { attempt: 1, overall: 2, idle: 5 } },
    { name: 'the shortest limit', timeouts: { attempt: 1e-9 }, want: { attempt: 1e-9, overall: 2, idle: 3 } },
  ])('takes $name', ({ timeouts, want }) => {
    expect(checkTimeouts(timeouts, defaults)).toEqual(want);
  });

  test.each([0, -1, Number.NaN])('refuses a limit of %d ms', (ms) => {
    const error = new TypeError('timeouts must be positive');
    expect(() => checkTimeouts({ attempt: ms }, defaults)).toThrow(error);
    expect(() => checkTimeouts({ attempt: 1, overall: ms }, defaults)).toThrow(error);
    expect(() => checkTimeouts({ idle: ms }, defaults)).toThrow(error);
  });
});
