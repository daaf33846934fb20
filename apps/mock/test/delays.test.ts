import { expect, it } from 'vitest';
import { Delays } from '../src/delays.ts';
import { json, startMock } from './client.ts';

const never = 600_000;

it('a delay ends after its time', async () => {
  await new Delays().wait(20);
});

it('a delay ends with all others, and none begins afterwards', async () => {
  const delays = new Delays();
  const waiting = [delays.wait(never), delays.wait(never)];
  delays.end();
  await Promise.all(waiting);
  await delays.wait(never);
});

it('a server that stops answers what was delayed', async () => {
  const { mock, call } = await startMock({ delayMs: never });
  const answers = Promise.all(['/v1/version', '/v1/payments'].map((target) => call('GET', target)));
  await new Promise((resolve) => setTimeout(resolve, 300));
  await mock.close();
  expect((await answers).map(({ status }) => status)).toEqual([200, 200]);
});

it('a server that stops answers what a pin has delayed', async () => {
  const { mock, call } = await startMock();
  await call('POST', '/_mock/next', json({ operationId: 'getVersion', code: 500, delay_ms: 60_000 }));
  const answer = call('GET', '/v1/version');
  await new Promise((resolve) => setTimeout(resolve, 300));
  await mock.close();
  expect((await answer).status).toBe(500);
});
