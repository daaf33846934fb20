/** The queue of one process: a table of the database, and a timer that looks into it. */

import type { Log } from '@xs2a/server/log';
import { type Selectable, sql } from 'kysely';
import type { Clock } from '../platform/clock.ts';
import type { Db, Store } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';
import { readNow, setNow } from '../store/virtual-time.ts';
import type { Job, JobHandler, JobKind, JobTransaction, Queue } from './port.ts';

type JobRow = Selectable<Tables['job']>;

/** Jobs that run at the same time, in different lanes. */
const maxRunning = 16;

/** How long a job that has failed waits, in real milliseconds: a fault of the Testbank, not of a receiver. */
const retryMs = 60_000;

/** How often the queue looks for jobs that have become due while others run, in real milliseconds. */
const lookMs = 1000;

/** The timer looks at least so often: the virtual time may have been changed by another process. */
const longestSleepMs = 60_000;

/** Jobs of one transaction at most: requests wait for it. */
const mostTogether = 256;

/** How far a part of a journey came: to a job that needs more than the database, for example. */
type Stage = 'target' | 'job' | 'part' | 'failure';

export function createTableQueue(store: Store, clock: Clock, log: Log): Queue {
  const handlers = new Map<string, JobHandler<JobKind>>();
  const transactions = new Map<string, JobTransaction<JobKind>>();
  let running: Promise<void> | undefined;
  /** Ends the wait for the jobs that are running: another one may be due. */
  let rouse = () => {};
  let timer: NodeJS.Timeout | undefined;
  /** The virtual time at which the timer looks into the table, as long as it sleeps. */
  let nextLook = Number.POSITIVE_INFINITY;
  let isClosed = false;
  let isTravelling = false;
  /** When the earliest job is due that was enqueued since the last look into the table. */
  let earliestNew = Number.POSITIVE_INFINITY;

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
      .limit(sql.lit(maxRunning * 8))
      .execute();
  }

  async function run(job: JobRow, now: number): Promise<void> {
    try {
      const conclude = await handle(job, now);
      await store.write(async (db) => {
        await remove(db, job);
        await conclude?.(db);
      });
    } catch (error) {
      await store.write((db) => rest(db, job, error));
    }
  }

  /** Does what a job does outside of a transaction. */
  async function handle({ kind, payload }: JobRow, now: number): ReturnType<JobHandler<JobKind>> {
    const transaction = transactions.get(kind);
    if (transaction !== undefined) return (db) => transaction(db, JSON.parse(payload), now);
    const handler = handlers.get(kind);
    if (handler === undefined) throw new Error(`Nobody works on jobs of the kind ${kind}.`);
    return handler(JSON.parse(payload), now);
  }

  /**
   * A job with the same key that was enqueued meanwhile has another position, and stays.
   *
   * @returns `false` if it was cancelled or replaced meanwhile
   */
  async function remove(db: Db, { position }: JobRow): Promise<boolean> {
    const { numDeletedRows } = await db.deleteFrom('job').where('position', '=', position).executeTakeFirst();
    return numDeletedRows > 0n;
  }

  /** A job that has failed is tried again later. */
  async function rest(db: Db, { position, kind }: JobRow, error: unknown): Promise<void> {
    log('error', () => `A job of the kind ${kind} has failed: ${(error as Error).stack ?? error}`);
    await db
      .updateTable('job')
      .set((expression) => ({ leased_until: clock.now() + retryMs, attempts: expression('attempts', '+', 1) }))
      .where('position', '=', position)
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
    await idle();
    isTravelling = true;
    try {
      const target = (await store.read((db) => readNow(db, clock))) + milliseconds;
      let reached: Stage = 'part';
      while (reached !== 'target' && !isClosed) {
        reached = await store.write((db) => advance(db, target)).catch(() => 'failure');
        if (reached === 'job') await drain();
        if (reached === 'failure') await goSingly(target);
      }
    } finally {
      isTravelling = false;
      wake();
    }
  }

  /** Moves the virtual time from job to job, and runs those that need only the database. */
  async function advance(db: Db, target: number): Promise<Stage> {
    let now = await readNow(db, clock);
    for (let left = mostTogether; left > 0; ) {
      earliestNew = Number.POSITIVE_INFINITY;
      const jobs = await jobsBefore(db, target);
      if (jobs.length === 0) {
        await moveTo(db, target);
        return 'target';
      }
      for (const job of jobs) {
        // One that was enqueued meanwhile comes first.
        if (left === 0 || earliestNew < job.due_at) break;
        now = Math.max(now, job.due_at);
        const transaction = transactions.get(job.kind);
        if (transaction === undefined) {
          await moveTo(db, now);
          return 'job';
        }
        if (await remove(db, job)) await transaction(db, JSON.parse(job.payload), now);
        left -= 1;
      }
    }
    await moveTo(db, now);
    return 'part';
  }

  /** As many jobs as a transaction has at most, each in one of its own: one that fails is undone alone. */
  async function goSingly(target: number): Promise<void> {
    for (let left = mostTogether; left > 0 && !isClosed; left -= 1) {
      const [job] = await store.read((db) => jobsBefore(db, target));
      if (job === undefined) return;
      await store.write((db) => moveTo(db, job.due_at));
      await drain();
    }
  }

  /** The time never goes back: it has passed by itself, too. */
  async function moveTo(db: Db, moment: number): Promise<void> {
    if ((await readNow(db, clock)) < moment) await setNow(db, clock, moment);
  }

  /** The next jobs that can run before a moment. */
  function jobsBefore(db: Db, target: number): Promise<JobRow[]> {
    return (
      db
        .selectFrom('job')
        .selectAll()
        .where('due_at', '<=', target)
        .where('leased_until', '<=', clock.now())
        .orderBy('due_at')
        .orderBy('position')
        // SQLite plans a statement again for each bound limit.
        .limit(sql.lit(mostTogether))
        .execute()
    );
  }

  async function idle(): Promise<void> {
    await drain();
  }

  function wake(earliest = Number.NEGATIVE_INFINITY): void {
    if (!isClosed && !isTravelling && earliest < nextLook) drain().catch(fail);
  }

  function fail(error: unknown): void {
    if (!isClosed) log('error', () => `The queue has failed: ${(error as Error).stack ?? error}`);
  }

  return {
    enqueue: async (db, job) => {
      earliestNew = Math.min(earliestNew, job.dueAt);
      // One with the same key is removed, and this one takes its place behind the others.
      await db.replaceInto('job').values(toRow(job)).execute();
    },
    cancel: async (db, key) => {
      await db.deleteFrom('job').where('key', '=', key).execute();
    },
    work: (kind, handler) => {
      handlers.set(kind, handler as unknown as JobHandler<JobKind>);
    },
    workInTransaction: (kind, handler) => {
      transactions.set(kind, handler as unknown as JobTransaction<JobKind>);
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
