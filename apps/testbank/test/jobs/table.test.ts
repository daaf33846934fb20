import { silent } from '@xs2a/server/log';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Job, Queue } from '../../src/jobs/port.ts';
import { createTableQueue } from '../../src/jobs/table.ts';
import { realClock } from '../../src/platform/clock.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import type { Db, Store } from '../../src/store/store.ts';
import { readNow, setNow } from '../../src/store/virtual-time.ts';

const start = Date.parse('2026-06-01T10:00:00Z');
const minute = 60_000;

/** The real time stands still, so that only journeys move the virtual one. */
const clock = { now: () => start };

let store: Store;
let queue: Queue;
const done: string[] = [];

beforeEach(async () => {
  done.length = 0;
  store = await openSqlite(':memory:');
  queue = createTableQueue(store, clock, silent);
});
afterEach(async () => {
  await queue.close();
  await store.close();
});

const erase = (id: string, dueAt: number, lane = id): Job<'erase'> => ({
  kind: 'erase',
  key: id,
  dueAt,
  payload: { sessionId: id },
  lane,
});

const enqueue = (...jobs: Job[]) =>
  store.write(async (db) => {
    for (const job of jobs) await queue.enqueue(db, job);
  });

const record = () =>
  queue.work('erase', async ({ sessionId }, now) => {
    done.push(`${sessionId} at ${(now - start) / minute}`);
    return undefined;
  });

describe('a job', () => {
  it('runs when it is due, and not before', async () => {
    record();
    await enqueue(erase('now', start), erase('later', start + minute));
    await queue.idle();
    expect(done).toEqual(['now at 0']);
    await queue.travel(minute - 1);
    expect(done).toHaveLength(1);
    await queue.travel(1);
    expect(done).toEqual(['now at 0', 'later at 1']);
  });

  it('runs at its own time during a journey, and so does one that it causes', async () => {
    queue.work('erase', async ({ sessionId }, now) => {
      done.push(`${sessionId} at ${(now - start) / minute}`);
      if (sessionId !== 'first') return undefined;
      return (db) => queue.enqueue(db, erase('second', now + 2 * minute));
    });
    await enqueue(erase('first', start + minute));
    await queue.travel(10 * minute);
    expect(done).toEqual(['first at 1', 'second at 3']);
    expect(await store.read((db) => readNow(db, clock))).toBe(start + 10 * minute);
  });

  it('replaces one with the same key', async () => {
    record();
    await enqueue(erase('same', start + minute), erase('same', start + 2 * minute));
    await queue.travel(3 * minute);
    expect(done).toEqual(['same at 2']);
  });

  it('does not run after it was cancelled', async () => {
    record();
    await enqueue(erase('gone', start + minute));
    await store.write((db) => queue.cancel(db, 'gone'));
    await queue.travel(2 * minute);
    expect(done).toEqual([]);
  });

  it('is kept if it fails, and does not stop the others', async () => {
    const handler = vi.fn(async ({ sessionId }: { sessionId: string }) => {
      if (sessionId === 'bad') throw new Error('broken');
      done.push(sessionId);
      return undefined;
    });
    queue.work('erase', handler);
    await enqueue(erase('bad', start), erase('good', start));
    await queue.idle();
    expect(done).toEqual(['good']);
    const rows = await store.read((db) => db.selectFrom('job').select(['key', 'attempts']).execute());
    expect(rows).toEqual([{ key: 'bad', attempts: 1 }]);
  });

  it('that has failed and rests does not hold up one that becomes due', async () => {
    const real = createTableQueue(store, realClock, silent);
    real.work('erase', async ({ sessionId }) => {
      if (sessionId === 'bad') throw new Error('broken');
      done.push(sessionId);
      return undefined;
    });
    const now = Date.now();
    await enqueue(erase('bad', now - minute), erase('soon', now + 500));
    real.wake();
    // One that fails rests for a minute.
    await expect.poll(() => done, { timeout: 30_000 }).toEqual(['soon']);
    await real.close();
  });

  it('is removed together with what it stores, or not at all', async () => {
    queue.work('erase', async () => async (db) => {
      await db.insertInto('setting').values({ name: 'half', value: '' }).execute();
      throw new Error('broken');
    });
    await enqueue(erase('torn', start));
    await queue.idle();
    const kept = await store.read(async (db) => ({
      jobs: await db.selectFrom('job').select('key').execute(),
      halves: await db.selectFrom('setting').select('name').where('name', '=', 'half').execute(),
    }));
    expect(kept).toEqual({ jobs: [{ key: 'torn' }], halves: [] });
  });
});

it('jobs of one lane run one after the other, and other lanes do not wait for them', async () => {
  let release = () => {};
  const blocked = new Promise<void>((resolve) => {
    release = resolve;
  });
  queue.work('erase', async ({ sessionId }) => {
    if (sessionId === 'slow') await blocked;
    done.push(sessionId);
    if (sessionId === 'other') release();
    return undefined;
  });
  await enqueue(erase('slow', start, 'lane'), erase('next', start, 'lane'), erase('other', start));
  await queue.idle();
  expect(done).toEqual(['other', 'slow', 'next']);
});

it('a job that takes long does not hold up one that is enqueued later', async () => {
  let release = () => {};
  const blocked = new Promise<void>((resolve) => {
    release = resolve;
  });
  queue.work('erase', async ({ sessionId }) => {
    if (sessionId === 'slow') await blocked;
    done.push(sessionId);
    return undefined;
  });
  await enqueue(erase('slow', start));
  queue.wake();
  await enqueue(erase('later', start));
  queue.wake();
  await expect.poll(() => done).toEqual(['later']);
  release();
  await queue.idle();
  expect(done).toEqual(['later', 'slow']);
});

it('a job that takes long does not hold up one that becomes due', async () => {
  let release = () => {};
  const blocked = new Promise<void>((resolve) => {
    release = resolve;
  });
  const real = createTableQueue(store, realClock, silent);
  real.work('erase', async ({ sessionId }) => {
    if (sessionId === 'slow') await blocked;
    done.push(sessionId);
    return undefined;
  });
  const now = Date.now();
  await enqueue(erase('slow', now - minute), erase('soon', now + 300));
  real.wake();
  await expect.poll(() => done).toEqual(['soon']);
  release();
  await real.close();
  expect(done).toEqual(['soon', 'slow']);
});

it('a queue that sleeps looks again for a job that is due before the one it waits for, and for no other', async () => {
  record();
  const due = start + minute / 2;
  await enqueue(erase('first', due));
  queue.wake();
  await queue.idle();
  // It has found out how long to sleep.
  await store.read(async () => {});
  const look = vi.spyOn(store, 'read');
  queue.wake(due);
  expect(look).not.toHaveBeenCalled();
  queue.wake(due - 1);
  expect(look).toHaveBeenCalledTimes(1);
  await queue.idle();
  queue.wake();
  expect(look.mock.calls.length).toBeGreaterThan(1);
});

it('sixteen jobs run at once, and the next ones follow', async () => {
  let active = 0;
  let most = 0;
  queue.work('erase', async ({ sessionId }) => {
    active += 1;
    most = Math.max(most, active);
    await new Promise((next) => setImmediate(next));
    active -= 1;
    done.push(sessionId);
    return undefined;
  });
  const ids = Array.from({ length: 40 }, (_, index) => `job ${index}`);
  await enqueue(...ids.map((id) => erase(id, start)));
  await queue.idle();
  expect([most, [...done].sort()]).toEqual([16, [...ids].sort()]);
});

describe('jobs that need only the database', () => {
  const deliver = (id: string, dueAt: number): Job<'deliver'> => ({
    kind: 'deliver',
    key: id,
    dueAt,
    payload: { deliveryId: id },
    lane: id,
  });
  const write = (db: Db, name: string) => db.insertInto('setting').values({ name, value: '' }).execute();
  const written = () => store.read(async (db) => (await db.selectFrom('setting').select('name').execute()).map(nameOf));
  const nameOf = ({ name }: { name: string }) => name;
  const waiting = () => store.read((db) => db.selectFrom('job').select(['key', 'attempts']).execute());

  it('run in the order in which they become due, each at its own time', async () => {
    queue.workInTransaction('erase', async (_, { sessionId }, now) => {
      done.push(`${sessionId} at ${(now - start) / minute}`);
    });
    await enqueue(
      erase('c', start + 2 * minute),
      erase('a', start),
      erase('d', start + 2 * minute),
      erase('b', start + 1),
    );
    await queue.travel(2 * minute);
    expect(done).toEqual(['a at 0', `b at ${1 / minute}`, 'c at 2', 'd at 2']);
    expect(await store.read((db) => readNow(db, clock))).toBe(start + 2 * minute);
  });

  it('also run without a journey', async () => {
    queue.workInTransaction('erase', (db, { sessionId }) => write(db, sessionId).then(() => {}));
    await enqueue(erase('now', start), erase('later', start + minute));
    await queue.idle();
    expect(await written()).toEqual(['now']);
    expect(await waiting()).toEqual([{ key: 'later', attempts: 0 }]);
  });

  it('run before those that were waiting already but become due later', async () => {
    queue.workInTransaction('erase', async (db, { sessionId }, now) => {
      done.push(sessionId);
      if (sessionId === 'first') await queue.enqueue(db, erase('caused', now + minute));
    });
    await enqueue(erase('first', start), erase('third', start + 2 * minute));
    await queue.travel(2 * minute);
    expect(done).toEqual(['first', 'caused', 'third']);
  });

  it('do not run if one of the same journey has cancelled them, and run once if it has replaced them', async () => {
    queue.workInTransaction('erase', async (db, { sessionId }, now) => {
      done.push(`${sessionId} at ${(now - start) / minute}`);
      if (sessionId !== 'first') return;
      await queue.cancel(db, 'cancelled');
      await queue.enqueue(db, erase('replaced', start + 5 * minute));
    });
    const later = start + minute;
    await enqueue(erase('first', start), erase('cancelled', later), erase('replaced', later), erase('last', later));
    await queue.travel(10 * minute);
    expect(done).toEqual(['first at 0', 'last at 1', 'replaced at 5']);
  });

  it('are undone alone if they fail, and kept', async () => {
    queue.workInTransaction('erase', async (db, { sessionId }) => {
      await write(db, sessionId);
      if (sessionId === 'bad') throw new Error('broken');
    });
    await enqueue(erase('before', start), erase('bad', start + minute), erase('after', start + 2 * minute));
    await queue.travel(3 * minute);
    expect(await written()).toEqual(expect.arrayContaining(['before', 'after']));
    expect(await written()).not.toContain('bad');
    expect(await waiting()).toEqual([{ key: 'bad', attempts: 1 }]);
    expect(await store.read((db) => readNow(db, clock))).toBe(start + 3 * minute);
  });

  it('have been stored before a job that waits for more begins, and run after it if they are due later', async () => {
    queue.workInTransaction('erase', async (db, { sessionId }) => {
      await write(db, sessionId);
      done.push(sessionId);
    });
    queue.work('deliver', async ({ deliveryId }) => {
      done.push(`${deliveryId} knows ${(await written()).filter((name) => !name.startsWith('clock'))}`);
      return undefined;
    });
    await enqueue(erase('one', start + 1), deliver('webhook', start + 2), erase('two', start + 3));
    await queue.travel(minute);
    expect(done).toEqual(['one', 'webhook knows one', 'two']);
  });

  it.each([
    [255, 1],
    [256, 2],
    [511, 2],
    [512, 3],
  ])('share transactions of 256: %d of them make %d', async (count, transactions) => {
    queue.workInTransaction('erase', async () => {});
    await enqueue(...Array.from({ length: count }, (_, index) => erase(`job ${index}`, start + 1 + index)));
    const spy = vi.spyOn(store, 'write');
    await queue.travel(minute);
    expect(spy).toHaveBeenCalledTimes(transactions);
    expect(await waiting()).toEqual([]);
  });

  it('wait for the next journey if the queue is closed', async () => {
    queue.workInTransaction('erase', async () => {});
    await enqueue(erase('waits', start + minute));
    await queue.close();
    await queue.travel(2 * minute);
    expect(await waiting()).toEqual([{ key: 'waits', attempts: 0 }]);
  });
});

it('two journeys of 15 days end where one of 30 days ends', async () => {
  record();
  const jobs = [1, 14, 15, 16, 29].map((day) => erase(`day ${day}`, start + day * 24 * 60 * minute));
  await enqueue(...jobs);
  await queue.travel(15 * 24 * 60 * minute);
  await queue.travel(15 * 24 * 60 * minute);
  const halves = done.splice(0);
  await store.write((db) => setNow(db, clock, start));
  await enqueue(...jobs);
  await queue.travel(30 * 24 * 60 * minute);
  expect(done).toEqual(halves);
});
