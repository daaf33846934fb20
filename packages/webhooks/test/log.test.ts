import { afterEach, expect, test, vi } from 'vitest';
import { createFetchHandler } from '../src/fetch.ts';
import { sign } from '../src/index.ts';
import { checkPayload } from '../src/schemas/index.ts';

const secret = 'Geheimnis-4711';
const body = '{"id":"ev_1","type":"later"}';

const log = vi.spyOn(console, 'error').mockImplementation(() => {});
afterEach(() => log.mockClear());

async function deliver(header: string, handle: () => void): Promise<number> {
  const answer = createFetchHandler({ secrets: secret, check: checkPayload, handle });
  const headers = { 'x-payload-signature': header };
  return (await answer(new Request('https://shop.example.com', { method: 'POST', body, headers }))).status;
}

test('without onFailure an error of the handler is logged, with neither secret nor signature', async () => {
  const signature = await sign(body, secret);
  const failing = () => {
    throw new Error('database is down');
  };
  expect(await deliver(signature, failing)).toBe(500);
  const lines = JSON.stringify(log.mock.calls.map((call) => call.map((part) => `${part} ${(part as Error).stack}`)));
  expect(lines).toContain('A webhook delivery was not handled:');
  expect(lines).toContain('database is down');
  expect(lines).not.toContain(secret);
  expect(lines).not.toContain(signature.slice(3));
});

test('without onFailure a body that is broken off is not logged: anybody can send one', async () => {
  const answer = createFetchHandler({ secrets: secret, check: checkPayload, handle: () => {} });
  const broken = new ReadableStream({ pull: () => Promise.reject(new Error('connection reset')) });
  const init = { method: 'POST', body: broken, duplex: 'half' } as object;
  expect((await answer(new Request('https://shop.example.com', init))).status).toBe(500);
  expect(log).not.toHaveBeenCalled();
});

test('without onFailure a refusal is not logged: anybody can send unsigned requests', async () => {
  expect(await deliver(await sign(body, 'another'), () => {})).toBe(401);
  expect(log).not.toHaveBeenCalled();
});

test('a short secret changes no word of what is logged: nothing is masked, because nothing contains a secret', async () => {
  const signature = await sign(body, 'is');
  const failing = () => {
    throw new Error('database is down');
  };
  const answer = createFetchHandler({ secrets: 'is', check: checkPayload, handle: failing });
  const headers = { 'x-payload-signature': signature };
  expect((await answer(new Request('https://shop.example.com', { method: 'POST', body, headers }))).status).toBe(500);
  expect(log.mock.calls).toEqual([['A webhook delivery was not handled:', new Error('database is down')]]);
});
