import { setImmediate } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import type { Answer } from '../src/http/answer.ts';
import { caller, townServer } from './town.ts';

const answer = (status: number, name: string) => async () => ({ status, headers: {}, body: name });

describe('a server', () => {
  it('counts the operations that it serves', () => {
    expect(townServer().operations).toBe(10);
  });

  it('asks its mounts first, in their order', async () => {
    const server = townServer({
      mounts: [
        ({ path }) => (path === '/page' ? answer(200, 'first')() : undefined),
        ({ path }) => (path === '/page' || path === '/v1/version' ? answer(203, 'second')() : undefined),
      ],
    });
    const call = caller(server);
    expect(await (await call('GET', '/page')).json()).toBe('first');
    expect(await (await call('GET', '/v1/version')).json()).toBe('second');
    expect((await call('GET', '/v1/status')).status).toBe(200);
    expect((await call('GET', '/healthz')).status).toBe(200);
  });

  it('answers the same over a connection', async () => {
    const clients: (string | undefined)[] = [];
    const server = townServer({ onExchange: ({ request }) => void clients.push(request.remoteAddress) });
    const address = await server.listen(0);
    const response = await fetch(`${address}/v1/status`);
    expect([response.status, await response.json()]).toMatchObject([200, { id: 'getStatus' }]);
    expect(clients).toEqual(['127.0.0.1']);
    await server.close();
  });

  describe('that closes', () => {
    /** A call in this process whose caller gives up while it is under way. */
    function giveUp(graceMs?: number) {
      let resolve: (answer: Answer) => void = () => {};
      const promise = new Promise<Answer>((settle) => {
        resolve = settle;
      });
      const server = townServer({ mounts: [() => promise], ...(graceMs !== undefined && { timeouts: { graceMs } }) });
      const caller = new AbortController();
      const call = server.fetch('http://town/page', { signal: caller.signal });
      caller.abort();
      return { server, call, end: () => resolve({ status: 200, headers: {}, body: 'done' }) };
    }

    it('waits for requests in this process, also for those that nobody waits for any more', async () => {
      const { server, call, end } = giveUp();
      await expect(call).rejects.toThrow('aborted');
      const log: string[] = [];
      const closed = server.close().then(() => log.push('closed'));
      await setImmediate();
      log.push('ended');
      end();
      await closed;
      expect(log).toEqual(['ended', 'closed']);
    });

    it('gives them no more time than requests over a connection have', async () => {
      const { server, call } = giveUp(1);
      await expect(call).rejects.toThrow('aborted');
      await expect(server.close()).resolves.toBeUndefined();
    });

    it('gives both the same time, not one after the other', async () => {
      // Longer than a test may take: the clock passes it once.
      const graceMs = 600_000;
      let arrive = () => {};
      const arrived = new Promise<void>((resolve) => {
        arrive = resolve;
      });
      const mount = ({ path }: { path: string }) => {
        if (path === '/over-a-connection') arrive();
        return new Promise<Answer>(() => {});
      };
      const server = townServer({ mounts: [mount], timeouts: { graceMs } });
      const url = await server.listen(0);
      void server.fetch('http://town/in-this-process');
      const cut = expect(fetch(`${url}/over-a-connection`)).rejects.toThrow();
      await arrived;
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      const closed = server.close();
      vi.advanceTimersByTime(graceMs);
      vi.useRealTimers();
      await closed;
      await cut;
    });
  });
});
