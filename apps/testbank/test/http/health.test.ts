import { expect, it } from 'vitest';
import { checkHealth } from '../../src/http/health.ts';
import { Unavailable } from '../../src/store/store.ts';

it.each([
  { duration: 0, status: 'ok' },
  { duration: 249, status: 'ok' },
  { duration: 250, status: 'slow' },
])('a database that takes $duration ms is $status', async ({ duration, status }) => {
  const health = await checkHealth({ ping: async () => duration });
  expect(health).toEqual({ isReady: true, details: { database: { status, duration_ms: duration } } });
});

it('a database that does not answer is slow, not lost', async () => {
  const health = await checkHealth({ ping: () => new Promise(() => {}) });
  expect(health).toEqual({ isReady: true, details: { database: { status: 'slow', duration_ms: 2000 } } });
});

it.each(['lost', 'exhausted', 'busy', 'outdated'] as const)(
  'a database that does not answer is %s',
  async (absence) => {
    const health = await checkHealth({ ping: () => Promise.reject(new Unavailable('no answer', absence)) });
    expect(health).toEqual({ isReady: false, details: { database: { status: absence } } });
  },
);

it('a database that cannot be reached is lost', () => {
  expect(new Unavailable('connect ECONNREFUSED').absence).toBe('lost');
});

it('any other failure is a fault of the Testbank', async () => {
  await expect(checkHealth({ ping: () => Promise.reject(new TypeError('a mistake')) })).rejects.toThrow('a mistake');
});
