import { createServer } from 'node:http';
import { listen } from '@xs2a/tools-lib';
import { afterEach, expect, it, vi } from 'vitest';
import { createClient } from '../../src/send/http.ts';

afterEach(() => vi.restoreAllMocks());

it.each([
  ['GET', []],
  ['DELETE', []],
  ['POST', [2000]],
  ['PUT', [2000]],
])('after its end, a run waits for the answer to %s for %j ms', async (method, want) => {
  const end = new AbortController();
  const waits: unknown[] = [];
  await using server = createServer(() => {
    const { setTimeout } = globalThis;
    vi.spyOn(globalThis, 'setTimeout').mockImplementation(((callback: () => void, ms: number) => {
      waits.push(ms);
      return setTimeout(callback, 0);
    }) as never);
    end.abort();
  });
  const client = createClient(new URL(`http://127.0.0.1:${await listen(server)}`), 1, 600_000, end.signal);
  const answer = client.send({ method, target: '/', headers: {}, body: undefined });
  await expect(answer).rejects.toThrow('the run ended before the answer came');
  expect(waits).toEqual(want);
  client.close();
});
