/** What several Testbanks do later: nothing is done twice, and nothing is left undone. */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../src/database.ts';
import { realClock } from '../../src/platform/clock.ts';
import { readNow, setFrozen } from '../../src/store/virtual-time.ts';
import { databaseOf, key, postgres } from '../support/postgres.ts';

const hourMs = 3_600_000;

let databases: Database[];
let ran: string[];
let lines: string[];

beforeEach(async () => {
  ran = [];
  lines = [];
  const url = `${postgres}?schema=${databaseOf(randomUUID())}`;
  const open = () => openDatabase(url, { clock: realClock, log: (_, line) => void lines.push(line()), key });
  databases = [await open(), await open()];
  for (const { queue } of databases) {
    queue.work('deliver', async ({ deliveryId }) => {
      ran.push(deliveryId);
      return undefined;
    });
    queue.workInTransaction('sync', async (_, { connectionId }) => {
      ran.push(connectionId);
    });
    queue.workInTransaction('erase', async (_, { sessionId }) => {
      ran.push(sessionId);
      if (sessionId === 'broken') throw new Error('broken on purpose');
    });
    await queue.begin();
  }
});
afterEach(async () => {
  for (const { queue, store } of databases) {
    await queue.close();
    await store.close();
  }
});

const [first, second] = [() => at(0), () => at(1)];
function at(index: number): Database {
  const database = databases[index];
  if (database === undefined) throw new Error('there are two');
  return database;
}

function enqueue(id: string, inMs: number, lane = 'lane'): Promise<void> {
  const { store, queue } = first();
  return store.write(async (db) =>
    queue.enqueue(db, {
      kind: 'deliver',
      key: id,
      dueAt: (await readNow(db, realClock)) + inMs,
      payload: { deliveryId: id },
      lane,
    }),
  );
}

it('jobs of one lane run once and in their order, whoever runs them', async () => {
  const ids = Array.from({ length: 30 }, (_, index) => `job-${String(index).padStart(2, '0')}`);
  for (const id of ids) await enqueue(id, 0);
  await expect.poll(() => ran.length).toBe(30);
  expect(ran).toEqual(ids);
});

it('a job is undone with the transaction that enqueues it', async () => {
  const { store, queue } = first();
  const job = { kind: 'deliver', key: 'k', dueAt: 0, payload: { deliveryId: 'k' }, lane: 'lane' } as const;
  const undone = store.write(async (db) => {
    await queue.enqueue(db, job);
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  await enqueue('later', 0);
  await expect.poll(() => ran).toEqual(['later']);
});

it('a job with the key of another one replaces it, and a cancelled one does not run', async () => {
  await enqueue('again', hourMs);
  await enqueue('again', 2 * hourMs);
  await enqueue('cancelled', hourMs);
  await first().store.write((db) => second().queue.cancel(db, 'cancelled'));
  await second().queue.travel(hourMs);
  expect(ran).toEqual([]);
  await second().queue.travel(hourMs);
  expect(ran).toEqual(['again']);
});

it('a journey runs everything in the order in which it becomes due', async () => {
  const { store, queue } = first();
  await store.write(async (db) => {
    const now = await readNow(db, realClock);
    for (const [hours, id] of [
      [3, 'c'],
      [1, 'a'],
      [2, 'b'],
    ] as const) {
      const dueAt = now + hours * hourMs;
      const kind = id === 'b' ? 'deliver' : 'sync';
      const payload = { deliveryId: id, connectionId: id };
      await queue.enqueue(db, { kind, key: id, dueAt, payload, lane: id });
    }
  });
  await second().queue.travel(2.5 * hourMs);
  expect(ran).toEqual(['a', 'b']);
  await second().queue.travel(hourMs);
  expect(ran).toEqual(['a', 'b', 'c']);
});

it('while the clock stands still, nothing becomes due', async () => {
  const { store, queue } = first();
  const still = (isStill: boolean) =>
    store.write(async (db) => {
      await setFrozen(db, realClock, isStill);
      await queue.reschedule(db);
    });
  await still(true);
  await enqueue('waits', 50);
  await enqueue('is due', 0);
  await expect.poll(() => ran).toEqual(['is due']);
  await still(false);
  await expect.poll(() => ran).toEqual(['is due', 'waits']);
});

it('a job that fails is logged, and does not hold up other lanes', async () => {
  const { store, queue } = first();
  await store.write(async (db) =>
    queue.enqueue(db, { kind: 'erase', key: 'broken', dueAt: 0, payload: { sessionId: 'broken' }, lane: 'broken' }),
  );
  await enqueue('other', 0);
  await expect.poll(() => ran.toSorted()).toEqual(['broken', 'other']);
  await expect.poll(() => lines.join()).toContain('broken on purpose');
});

it('twenty changes of one row at once are twenty changes', async () => {
  await first().store.write((db) => db.insertInto('setting').values({ name: 'count', value: '0' }).execute());
  const increment = ({ store }: Database) =>
    store.write(async (db) => {
      const { value } = await db
        .selectFrom('setting')
        .select('value')
        .where('name', '=', 'count')
        .executeTakeFirstOrThrow();
      await db
        .updateTable('setting')
        .set({ value: String(Number(value) + 1) })
        .where('name', '=', 'count')
        .execute();
    });
  await Promise.all(Array.from({ length: 20 }, (_, index) => increment(index % 2 === 0 ? first() : second())));
  const rows = await second().store.read((db) =>
    db.selectFrom('setting').selectAll().where('name', '=', 'count').execute(),
  );
  expect(rows).toEqual([{ name: 'count', value: '20' }]);
});
