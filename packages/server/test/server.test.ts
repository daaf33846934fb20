import { describe, expect, it } from 'vitest';
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
});
