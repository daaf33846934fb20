import { setImmediate } from 'node:timers/promises';
import { checkDocument, createContract } from '@xs2a/contract';
import { describe, expect, it } from 'vitest';
import { ItemServer, items } from '../memory/items.ts';
import { type Arrived, linesOf, type Reply, runAt } from './serve.ts';

/** A server with an item of somebody else. */
function inUse(): ItemServer {
  const server = new ItemServer();
  server.add('Not mine');
  return server;
}

/** Answers later than others, in an order that depends on the number alone: requests overtake each other. */
function unordered(server: ItemServer, seed = 1): (arrived: Arrived) => Promise<Reply> {
  let count = seed;
  return async (arrived) => {
    count = (count * 48_271) % 2_147_483_647;
    for (let turns = count % 7; turns > 0; turns -= 1) await setImmediate();
    const reply = server.answer(arrived);
    for (let turns = count % 5; turns > 0; turns -= 1) await setImmediate();
    return reply;
  };
}

const namesIn = (server: ItemServer) => [...server.items.values()].map(({ name, closed }) => `${name} ${closed}`);
const untouched = ['Not mine false'];

describe('a correct server with memory', () => {
  it('is found correct twenty times, and nothing is left on it', async () => {
    const server = inUse();
    for (let seed = 1; seed <= 20; seed += 1) {
      const result = await runAt(items, unordered(server, seed), { seed, random: 3 });
      expect([seed, linesOf(result), namesIn(server)]).toEqual([seed, [], untouched]);
      expect(result.capabilities.stateful).toBe(true);
    }
  });

  it('is asked everything, each change at an object of its own', async () => {
    const result = await runAt(items, unordered(inUse()));
    const statuses = new Set(
      result.results
        .filter(({ group }) => group === 'example')
        .map(({ operationId, status }) => `${operationId} ${status}`),
    );
    expect([...statuses].toSorted()).toEqual([
      'addNote 201',
      'closeItem 204',
      'createItem 201',
      'deleteItem 204',
      'deleteNote 204',
      'getItem 200',
      'getNote 200',
      'listItems 200',
      'paintItem 200',
    ]);
    expect(result.leftOut.filter(({ group }) => group !== 'situation')).toEqual([
      expect.objectContaining({ group: 'random', reason: 'The operation has no input.' }),
    ]);
  });

  it('is left empty although it answers 404 to methods that a path does not have', async () => {
    const server = inUse();
    const answer = unordered(server);
    const result = await runAt(items, async (arrived) => {
      const reply = await answer(arrived);
      return reply.status === 405 ? { status: 404, body: {} } : reply;
    });
    expect([linesOf(result), namesIn(server)]).toEqual([[], untouched]);
  });

  it('may still have what a broken run has left', async () => {
    const server = inUse();
    for (const name of ['Lamp', 'Chair', 'sample']) server.add(name);
    const before = namesIn(server);
    const result = await runAt(items, unordered(server));
    expect([linesOf(result), namesIn(server)]).toEqual([[], before]);
  });
});

describe('paths that end with a slash', () => {
  const paths = Object.entries(items.document.paths as object).map(([path, item]) => [`${path}/`, item]);
  const slashed = createContract(
    checkDocument({ ...items.document, paths: Object.fromEntries(paths) }, 'slashed.json'),
  );
  const serving = (server: ItemServer) => {
    const answer = unordered(server);
    return async (arrived: Arrived): Promise<Reply> => {
      if (!arrived.path.endsWith('/')) return { status: 404, body: {} };
      const { headers, ...reply } = await answer({ ...arrived, path: arrived.path.slice(0, -1) });
      const location = headers?.location;
      return { ...reply, headers: { ...headers, ...(location !== undefined && { location: `${location}/` }) } };
    };
  };

  it('hold objects, which are made, used and deleted', async () => {
    const server = inUse();
    const result = await runAt(slashed, serving(server));
    expect([linesOf(result), namesIn(server)]).toEqual([[], untouched]);
    const without = (part: readonly { group: string; reason: string }[]) =>
      part.filter(({ reason }) => reason.includes('that exists could be made or found'));
    expect(without(result.leftOut)).toEqual([]);
  });

  it('hold the object that was asked for, or it is found', async () => {
    const answer = serving(inUse());
    const { findings } = await runAt(slashed, async (arrived) => {
      const reply = await answer(arrived);
      const isRead = arrived.method === 'GET' && /^\/items\/\d+\/$/.test(arrived.path) && reply.status === 200;
      return isRead ? { ...reply, body: { ...(reply.body as object), id: 999 } } : reply;
    });
    expect(findings.map(({ finding }) => finding.rule)).toContain('identity');
  });
});

describe('a server with memory is found wrong', () => {
  const wrong = (change: (arrived: Arrived, server: ItemServer) => Reply | undefined) => {
    const server = inUse();
    const answer = unordered(server);
    return runAt(items, async (arrived) => change(arrived, server) ?? answer(arrived));
  };
  const isItem = (path: string) => /^\/items\/\d+$/.test(path);

  it('that does not delete', async () => {
    const { findings } = await wrong(({ method, path }, { items: kept }) =>
      method === 'DELETE' && isItem(path) && kept.has(Number(path.split('/')[2])) ? { status: 204 } : undefined,
    );
    expect(findings.map(({ finding }) => finding.operationId)).toContain('getItem');
  });

  it('that deletes a second time', async () => {
    const gone = new Set<string>();
    const { findings } = await wrong(({ method, path }, { items: kept }) => {
      if (method !== 'DELETE' || !isItem(path)) return undefined;
      if (gone.has(path)) return { status: 204 };
      if (kept.has(Number(path.split('/')[2]))) gone.add(path);
      return undefined;
    });
    expect(findings.flatMap(({ caseIds }) => caseIds)).toEqual(['deleteItem/example/plain, again']);
  });

  it('that closes nothing', async () => {
    const { findings } = await wrong(({ path }) => (path.endsWith('/close') ? { status: 409, body: {} } : undefined));
    expect(new Set(findings.flatMap(({ operationIds }) => operationIds))).toEqual(new Set(['closeItem']));
  });

  it('that changes what it refuses', async () => {
    const { findings } = await wrong(({ method, path }) =>
      method === 'PATCH' && isItem(path) ? { status: 200, body: { id: 1, name: 'x', closed: false } } : undefined,
    );
    expect(findings.map(({ finding }) => finding.rule)).toContain('status');
  });
});

describe('what a run has created is deleted when it', () => {
  /** A server that finds a fault, and ends runs in their middle. */
  const faulty = (server: ItemServer, onRequest: (count: number, arrived: Arrived) => void = () => {}) => {
    const answer = unordered(server);
    let count = 0;
    return async (arrived: Arrived): Promise<Reply> => {
      count += 1;
      onRequest(count, arrived);
      const reply = await answer(arrived);
      return arrived.path.endsWith('/close') && reply.status === 204 ? { status: 500, body: {} } : reply;
    };
  };

  it('ends with its first finding', async () => {
    const server = inUse();
    const { stopped } = await runAt(items, faulty(server), { bail: true });
    expect([stopped, namesIn(server)]).toEqual(['bail', untouched]);
  });

  it.each([20, 60, 120])('has sent its last request (%i)', async (maxRequests) => {
    const server = inUse();
    const { stopped, requests } = await runAt(items, faulty(server), { maxRequests });
    expect([stopped, requests, namesIn(server)]).toEqual(['max-requests', maxRequests, untouched]);
  });

  it.each([20, 60, 120])('is interrupted, also while an object is being created (%i)', async (last) => {
    const server = inUse();
    const interruption = new AbortController();
    const answer = faulty(server, (count, { method, path }) => {
      if (count >= last && method === 'POST' && path === '/items') interruption.abort();
    });
    const { stopped } = await runAt(items, answer, { signal: interruption.signal });
    expect([stopped, namesIn(server)]).toEqual(['interrupted', untouched]);
  });

  it('fails', async () => {
    const server = inUse();
    let count = 0;
    const onExchange = () => {
      count += 1;
      if (count === 10) throw new Error('the disk is full');
    };
    await expect(runAt(items, faulty(server), { onExchange })).rejects.toThrow('the disk is full');
    expect(namesIn(server)).toEqual(untouched);
  });
});
