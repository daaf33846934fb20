/** The queue of one process: a timer that looks into the table of jobs. */

import type { Log } from '@xs2a/server/log';
import { sql } from 'kysely';
import type { Clock } from '../platform/clock.ts';
import { compiled, pick } from '../store/compiled.ts';
import type { Db, Store } from '../store/store.ts';
import { readNow } from '../store/virtual-time.ts';
import type { Queue } from './port.ts';
import { type JobRow, toRow, Worker } from './worker.ts';

/** Jobs that run at the same time, in different lanes. */
const maxRunning = 16;

/** How often the queue looks for jobs that have become due while others run, in real milliseconds. */
const lookMs = 1000;

/** The timer looks at least so often: the virtual time may have been changed by another process. */
const longestSleepMs = 60_000;

export function createTableQueue(store: Store, clock: Clock, log: Log): Queue {
  const worker = new Worker(store, clock, log);
  let running: Promise<void> | undefined;
  /** Ends the wait for the jobs that are running: another one may be due. */
  let rouse = () => {};
  let timer: NodeJS.Timeout | undefined;
  /** The virtual time at which the timer looks into the table, as long as it sleeps. */
  let nextLook = Number.POSITIVE_INFINITY;
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
    nextLook = Number.POSITIVE_INFINITY;
    // A job that takes long holds up its own lane only.
    const lanes = new Map<string, Promise<unknown>>();
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
          worker.run(job, now).finally(() => lanes.delete(job.lane)),
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
      .limit(sql.lit(maxRunning * 8))
      .execute();
  }

  /** Waits for the next job. */
  function sleep(): void {
    if (isClosed) return;
    void readWait().then(({ now, wait }) => {
      if (isClosed || running !== undefined) return;
      clearTimeout(timer);
      timer = setTimeout(() => void drain(), wait).unref();
      nextLook = now + wait;
    }, fail);
  }

  /** Real milliseconds until a job can run. One that rests because it has failed does not hold up the others. */
  function readWait(): Promise<{ now: number; wait: number }> {
    return store.read(async (db) => {
      const now = await readNow(db, clock);
      const next = await db
        .selectFrom('job')
        .select('due_at')
        .where('leased_until', '<=', clock.now())
        .orderBy('due_at')
        .limit(sql.lit(1))
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
      return { now, wait: Math.max(0, Math.min(longestSleepMs, ...known)) };
    });
  }

  async function travel(milliseconds: number): Promise<void> {
    await drain();
    isTravelling = true;
    try {
      const target = (await store.read((db) => readNow(db, clock))) + milliseconds;
      await worker.travel(target, drain, () => isClosed);
    } finally {
      isTravelling = false;
      wake();
    }
  }

  function wake(earliest = Number.NEGATIVE_INFINITY): void {
    if (!isClosed && !isTravelling && earliest < nextLook) drain().catch(fail);
  }

  function fail(error: unknown): void {
    if (!isClosed) log('error', () => `The queue has failed: ${(error as Error).stack ?? error}`);
  }

  return {
    enqueue: async (db, job) => {
      worker.expect(job);
      // One with the same key is removed, and this one takes its place behind the others.
      await replaceJob(db, toRow(job));
    },
    cancel: (db, key) => worker.cancel(db, key),
    work: (kind, handler) => worker.work(kind, handler),
    workInTransaction: (kind, handler) => worker.workInTransaction(kind, handler),
    begin: async () => wake(),
    reschedule: async () => {},
    travel,
    idle: drain,
    wake,
    close: async () => {
      isClosed = true;
      clearTimeout(timer);
      await running?.catch(() => {});
    },
  };
}

const jobColumns = ['kind', 'key', 'due_at', 'payload', 'lane', 'leased_until', 'attempts'] as const;

const replaceJob = compiled((db, row: Omit<JobRow, 'position'>) => db.replaceInto('job').values(pick(row, jobColumns)));

/** One job of each lane: the next ones wait for it. */
function firstOfLanes(jobs: readonly JobRow[]): JobRow[] {
  const lanes = new Map<string, JobRow>();
  for (const job of jobs) if (!lanes.has(job.lane)) lanes.set(job.lane, job);
  return [...lanes.values()];
}
