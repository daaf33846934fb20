import { afterEach, expect, it, vi } from 'vitest';
import { Delays } from '../src/delays.ts';
import { authorization, json, startMock } from './client.ts';

const never = 600_000;
afterEach(() => vi.restoreAllMocks());

it('a delay ends after its time', async () => {
  await new Delays().wait(20);
});

it('a delay of no time needs no timer', async () => {
  const timer = vi.spyOn(globalThis, 'setTimeout');
  const delays = new Delays();
  await delays.wait(0);
  expect(timer).not.toHaveBeenCalled();
  void delays.wait(1);
  expect(timer).toHaveBeenCalledOnce();
  delays.end();
});

it('a delay ends with all others, and none begins afterwards', async () => {
  const delays = new Delays();
  const waiting = [delays.wait(never), delays.wait(never)];
  delays.end();
  await Promise.all(waiting);
  await delays.wait(never);
});

it('a server that stops answers what was delayed', async () => {
  const { mock, address } = await startMock({ delayMs: never });
  const wait = vi.spyOn(Delays.prototype, 'wait');
  const targets = ['/v1/version', '/v1/payments'];
  const answers = Promise.all(targets.map((target) => fetch(address + target, { headers: { authorization } })));
  await vi.waitFor(() => expect(wait).toHaveBeenCalledTimes(2), { timeout: never });
  await mock.close();
  expect((await answers).map(({ status }) => status)).toEqual([200, 200]);
});

it('a server that stops answers what a pin has delayed', async () => {
  const { mock, call, address } = await startMock();
  await call('POST', '/_mock/next', json({ operationId: 'getVersion', code: 500, delay_ms: 60_000 }));
  const wait = vi.spyOn(Delays.prototype, 'wait');
  const answer = fetch(`${address}/v1/version`, { headers: { authorization } });
  await vi.waitFor(() => expect(wait).toHaveBeenCalledWith(60_000), { timeout: never });
  await mock.close();
  expect((await answer).status).toBe(500);
});
