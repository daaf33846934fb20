import { readdir, readFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sign } from '@xs2a/webhooks';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { examples } from './portable/contract.ts';

const secret = vi.hoisted(() => {
  process.env.XS2A_WEBHOOK_SECRET = 'secret_password';
  return process.env.XS2A_WEBHOOK_SECRET;
});

// Imported after the secret is set: the examples read it when they are loaded.
import { app as express } from '../examples/express.ts';
import { app as fastify } from '../examples/fastify.ts';
import { POST } from '../examples/fetch.ts';
import { server as node } from '../examples/node.ts';
import { queue } from '../examples/queue.ts';
import { redisStore } from '../examples/redis-store.ts';
import { deliver } from '../examples/testing.ts';
import { read } from '../examples/verify.ts';

const root = new URL('..', import.meta.url);

const running: Server[] = [];
afterEach(async () => {
  queue.length = 0;
  for (const server of running.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

async function listen(server: Server): Promise<string> {
  running.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/xs2a`;
}

let count = 0;
/** The first example of the contract under an id that no other test uses. */
function nextEvent(): { id: string; type: string } {
  count += 1;
  return { ...(examples[0]?.event as { id: string; type: string }), id: `ev_test${count}` };
}

describe.each([
  { name: 'node', start: () => listen(node) },
  { name: 'express', start: () => listen(createServer(express as RequestListener)) },
  {
    name: 'fastify',
    start: async () => {
      await fastify.ready();
      return listen(fastify.server);
    },
  },
])('the example $name', ({ start }) => {
  test('accepts a genuine event once, refuses a forged one, and does not change other routes', async () => {
    const url = await start();
    const event = nextEvent();
    const body = JSON.stringify(event, null, 2);
    const post = async (signature: string, type = 'application/json') => {
      const headers = { 'content-type': type, 'x-payload-signature': signature };
      return (await fetch(url, { method: 'POST', body, headers })).status;
    };
    expect(await post(await sign(body, secret))).toBe(200);
    expect(await post(await sign(body, secret), 'text/plain')).toBe(200);
    expect(await post(await sign(body, 'another'))).toBe(401);
    expect(queue).toEqual([event]);
    expect((await fetch(new URL('/elsewhere', url))).status).toBe(404);
  });
});

test('the example fetch takes a genuine event', async () => {
  const event = nextEvent();
  expect(await deliver(event)).toBe(200);
  expect(await deliver({ ...event, type: 1 })).toBe(422);
  expect(queue).toEqual([event]);
  expect((await POST(new Request('https://shop.example.com'))).status).toBe(405);
});

test('the example verify reads what it is sent', async () => {
  const texts: string[] = [];
  const events = [...examples.map(({ event }) => event), { id: 'ev_1', type: 'later' }];
  for (const event of events) {
    const body = Buffer.from(JSON.stringify(event));
    texts.push(await read(body, await sign(body, secret)));
  }
  expect(texts.some((text) => text.startsWith('new turnovers on bac_'))).toBe(true);
  expect(texts.some((text) => text.includes('fehlgeschlagen'))).toBe(true);
  expect(texts.at(-1)).toBe('later is newer than this code');
  expect(await read(Buffer.from('{}'), null)).toBe('refused: missing-header');
});

describe('the example redis-store', () => {
  /** Two processes with a store each on one Redis, whose keys a test can let expire. */
  function processes() {
    const keys = new Map<string, string>();
    const redis: Parameters<typeof redisStore>[0] = {
      async set(key, value, { NX }) {
        const before = keys.get(key) ?? null;
        if (!NX || before === null) keys.set(key, value);
        return before;
      },
      async eval(script, { keys: [key = ''], arguments: [value] }) {
        // The one script that this Redis knows: compare and delete.
        expect(script.replace(/\s+/g, ' ').trim()).toBe(
          "if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end return 0",
        );
        return Number(keys.get(key) === value && keys.delete(key));
      },
    };
    return { a: redisStore(redis), b: redisStore(redis), expire: () => keys.clear() };
  }

  test('claims, completes and releases', async () => {
    const { a, b } = processes();
    expect([await a.claim('ev_1'), await b.claim('ev_1')]).toEqual(['claimed', 'in-progress']);
    await a.release('ev_1');
    expect(await b.claim('ev_1')).toBe('claimed');
    await b.complete('ev_1');
    expect(await a.claim('ev_1')).toBe('duplicate');
  });

  test('does not release what another process has claimed since', async () => {
    const { a, b, expire } = processes();
    await a.claim('ev_1');
    expire();
    expect(await b.claim('ev_1')).toBe('claimed');
    await a.release('ev_1');
    expect(await a.claim('ev_1')).toBe('in-progress');
  });

  test('does not release what another process has handled', async () => {
    const { a, b, expire } = processes();
    await a.claim('ev_1');
    expire();
    await b.claim('ev_1');
    await a.complete('ev_1');
    await b.release('ev_1');
    expect(await b.claim('ev_1')).toBe('duplicate');
  });
});

describe('the README', () => {
  test('shows exactly the examples that are compiled and run here', async () => {
    const readme = await readFile(new URL('README.md', root), 'utf8');
    const blocks = [...readme.matchAll(/```ts\n(.*?)```/gs)].map(([, code]) => code);
    const files = (await readdir(new URL('examples', root))).filter((name) => name !== 'queue.ts');
    const sources = await Promise.all(files.map((name) => readFile(new URL(`examples/${name}`, root), 'utf8')));
    expect(blocks.toSorted()).toEqual(sources.toSorted());
  });
});
