/** The queue of one process: a table of the database, and a timer that looks into it. */

import type { Log } from '@xs2a/server/log';
import type { Selectable } from 'kysely';
import type { Clock } from '../platform/clock.ts';
import type { Db, Store } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';
import { readNow, setNow } from '../store/virtual-time.ts';
import type { Job, JobHandler, JobKind, Queue } from './port.ts';

type JobRow = Selectable<Tables['job']>;

/** Jobs that run at the same time, in different lanes. */
const maxRunning = 16;

/** How long a job that has failed waits, in real milliseconds: a fault of the Testbank, not of a receiver. */
const retryMs = 60_000;

/** How often the queue looks for jobs that have become due while others run, in real milliseconds. */
const lookMs = 1000;

/** The timer looks at least so often: the virtual time may have been changed by another process. */
const longestSleepMs = 60_000;

export function createTableQueue(store: Store, clock: Clock, log: Log): Queue {
  const handlers = new Map<string, JobHandler<JobKind>>();
  let running: Promise<void> | undefined;
  /** Ends the wait for the jobs that are running: another one may be due. */
  let rouse = () => {};
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  let isTravelling = false;

  /** Runs everything that is due, and everything that becomes due by that. */
  function drain(): Promise<void> {
    rouse();
    running ??= runDue().finally(() => {
      running = undefined;
      if (!isTravelling) sleep();
    });
    return running;
  }

  async function runDue(): Promise<void> {
    clearTimeout(timer);
    // A job that takes long holds up its own lane only.
    const lanes = new Map<string, Promise<void>>();
    while (!isClosed) {
      const roused = new Promise<void>((resolve) => {
        rouse = resolve;
      });
      const { now, jobs } = await store.read(async (db) => {
        const time = await readNow(db, clock);
        return { now: time, jobs: await dueJobs(db, time, [...lanes.keys()]) };
      });
      for (const job of firstOfLanes(jobs).slice(0, maxRunning - lanes.size)) {
        lanes.set(
          job.lane,
          run(job, now).finally(() => lanes.delete(job.lane)),
        );
      }
      if (lanes.size === 0) return;
      const lookAgain = setTimeout(rouse, lookMs).unref();
      await Promise.race([...lanes.values(), roused]);
      clearTimeout(lookAgain);
    }
    await Promise.all(lanes.values());
  }

  function dueJobs(db: Db, now: number, busy: readonly string[]): Promise<JobRow[]> {
    return db
      .selectFrom('job')
      .selectAll()
      .where('lane', 'not in', ['', ...busy])
      .where('due_at', '<=', now)
      .where('leased_until', '<=', clock.now())
      .orderBy('due_at')
      .orderBy('position')
      .limit(maxRunning * 8)
      .execute();
  }

  async function run({ position, kind, payload }: JobRow, now: number): Promise<void> {
    try {
      const handler = handlers.get(kind);
      if (handler === undefined) throw new Error(`Nobody works on jobs of the kind ${kind}.`);
      const conclude = await handler(JSON.parse(payload), now);
      await store.write(async (db) => {
        // A job with the same key that was enqueued meanwhile has another position, and stays.
        await db.deleteFrom('job').where('position', '=', position).execute();
        await conclude?.(db);
      });
    } catch (error) {
      log('error', () => `A job of the kind ${kind} has failed: ${(error as Error).stack ?? error}`);
      await store.write(async (db) => {
        await db
          .updateTable('job')
          .set((expression) => ({ leased_until: clock.now() + retryMs, attempts: expression('attempts', '+', 1) }))
          .where('position', '=', position)
          .execute();
      });
    }
  }

  /** Waits for the next job. */
  function sleep(): void {
    if (isClosed) return;
    void nextDue().then((due) => {
      if (isClosed || running !== undefined) return;
      clearTimeout(timer);
      const wait = due === undefined ? longestSleepMs : Math.max(0, Math.min(due, longestSleepMs));
      timer = setTimeout(() => void drain(), wait).unref();
    }, fail);
  }

  /** Real milliseconds until a job can run. One that rests because it has failed does not hold up the others. */
  function nextDue(): Promise<number | undefined> {
    return store.read(async (db) => {
      const now = await readNow(db, clock);
      const next = await db
        .selectFrom('job')
        .select('due_at')
        .where('leased_until', '<=', clock.now())
        .orderBy('due_at')
        .limit(1)
        .executeTakeFirst();
      // Only a job that was due can have failed: few rows, found by the index.
      const resting = await db
        .selectFrom('job')
        .select(({ fn }) => fn.min('leased_until').as('until'))
        .where('due_at', '<=', now)
        .where('leased_until', '>', clock.now())
        .executeTakeFirst();
      const waits = [next && next.due_at - now, resting?.until && Number(resting.until) - clock.now()];
      const known = waits.filter((wait) => typeof wait === 'number');
      return known.length === 0 ? undefined : Math.min(...known);
    });
  }

  async function travel(milliseconds: number): Promise<void> {
    await idle();
    isTravelling = true;
    try {
      const target = (await store.read((db) => readNow(db, clock))) + milliseconds;
      for (let due = await dueBefore(target); due !== undefined; due = await dueBefore(target)) {
        const moment = due;
        await store.write(async (db) => {
          if ((await readNow(db, clock)) < moment) await setNow(db, clock, moment);
        });
        await drain();
      }
      await store.write(async (db) => {
        if ((await readNow(db, clock)) < target) await setNow(db, clock, target);
      });
    } finally {
      isTravelling = false;
      wake();
    }
  }

  /** When the earliest job is due that can run before a moment. */
  async function dueBefore(target: number): Promise<number | undefined> {
    const next = await store.read((db) =>
      db
        .selectFrom('job')
        .select('due_at')
        .where('due_at', '<=', target)
        .where('leased_until', '<=', clock.now())
        .orderBy('due_at')
        .limit(1)
        .executeTakeFirst(),
    );
    return next?.due_at;
  }

  async function idle(): Promise<void> {
    await drain();
  }

  function wake(): void {
    if (!isClosed && !isTravelling) drain().catch(fail);
  }

  function fail(error: unknown): void {
    if (!isClosed) log('error', () => `The queue has failed: ${(error as Error).stack ?? error}`);
  }

  return {
    enqueue: async (db, job) => {
      await db.deleteFrom('job').where('key', '=', job.key).execute();
      await db.insertInto('job').values(toRow(job)).execute();
    },
    cancel: async (db, key) => {
      await db.deleteFrom('job').where('key', '=', key).execute();
    },
    work: (kind, handler) => {
      handlers.set(kind, handler as unknown as JobHandler<JobKind>);
    },
    travel,
    idle,
    wake,
    close: async () => {
      isClosed = true;
      clearTimeout(timer);
      await running?.catch(() => {});
    },
  };
}

function toRow({ kind, key, dueAt, payload, lane }: Job) {
  return { kind, key, due_at: dueAt, payload: JSON.stringify(payload), lane, leased_until: 0, attempts: 0 };
}

/** One job of each lane: the next ones wait for it. */
function firstOfLanes(jobs: readonly JobRow[]): JobRow[] {
  const lanes = new Map<string, JobRow>();
  for (const job of jobs) if (!lanes.has(job.lane)) lanes.set(job.lane, job);
  return [...lanes.values()];
}
