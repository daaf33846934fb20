import { expect, it } from 'vitest';
import { Delays } from '../src/delays.ts';
import { createFaults } from '../src/faults.ts';
import { startMock } from './client.ts';

async function failures(errorRate: number, seed: string | undefined, count = 400): Promise<number[]> {
  const disturb = createFaults({ delayMs: 0, errorRate, seed, delays: new Delays() });
  const failed: number[] = [];
  for (let index = 0; index < count; index++) {
    await disturb().catch(() => failed.push(index));
  }
  return failed;
}

it('fails in the given share of requests', async () => {
  expect(await failures(0, 'a')).toHaveLength(0);
  expect(await failures(1, 'a')).toHaveLength(400);
  const quarter = (await failures(0.25, 'a')).length;
  expect(quarter).toBeGreaterThan(70);
  expect(quarter).toBeLessThan(130);
});

it('fails in the same requests for the same seed', async () => {
  expect(await failures(0.1, 'monday')).toEqual(await failures(0.1, 'monday'));
  expect(await failures(0.1, 'monday')).not.toEqual(await failures(0.1, 'tuesday'));
  expect(await failures(0.5, undefined)).not.toEqual(await failures(0.5, undefined));
});

it('a failure is a 500 of the API, and later than the delay', async () => {
  const { mock, call, address } = await startMock({ errorRate: 1, delayMs: 100 });
  const started = performance.now();
  const response = await call('GET', '/v1/version');
  // The timer of Node may be a millisecond early.
  expect(performance.now() - started).toBeGreaterThan(95);
  expect([response.status, await response.json()]).toEqual([500, { code: 500, message: 'Internal server error' }]);
  expect((await fetch(`${address}/healthz`)).status).toBe(200);
  await mock.close();
});
