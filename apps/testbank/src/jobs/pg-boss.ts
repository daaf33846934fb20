/**
 * The queue of several processes that share a PostgreSQL database. When a row of the table of jobs becomes due, pg-boss
 * wakes one of them. It keeps the order of a lane, and gives the jobs of a process that has died to another process.
 */
import { setTimeout } from 'node:timers/promises';
import type { Log } from '@xs2a/server/log';
import type { Kysely } from 'kysely';
import type { JobInsert, PgBoss } from 'pg-boss';
import type { Clock } from '../platform/clock.ts';
import type { PostgresStore } from '../store/postgres.ts';
import { absenceOf } from '../store/postgres-failures.ts';
import { DatabaseError, type Db } from '../store/store.ts';
import { isFrozen, readNow } from '../store/virtual-time.ts';
import type { Job, Queue } from './port.ts';
import { type JobRow, retryMs, Worker } from './worker.ts';

const queueName = 'testbank';

/** Jobs that one process works on at the same time, in different lanes. */
const maxRunning = 16;

/** How long a process may be silent before its jobs are given to another one, in seconds; the least of pg-boss. */
const silenceSeconds = 10;

const heartbeatRefreshSeconds = 3;

/** How often a process looks for jobs that have become due, in seconds. Those due at once are announced to it. */
const pollingIntervalSeconds = 1;

/** How often a journey looks whether everything that is due has run, in milliseconds. */
const lookMs = 10;

/** How far the clock of the database may be behind that of a Testbank, in milliseconds. */
const skewMs = 60_000;

/** Jobs of one statement. */
const chunkSize = 1000;

/** What pg-boss carries: the row says the rest. */
interface Wake {
  readonly position: number;
}

interface Services {
  readonly store: PostgresStore;
  readonly clock: Clock;
  readonly log: Log;
}

/** @throws {DatabaseError} if pg-boss is not installed */
export async function createBossQueue({ store, clock, log }: Services): Promise<Queue> {
  const worker = new Worker(store, clock, log);
  const schema = `${store.schema}_queue`;
  const boss = await startBoss(store, schema);
  let isClosed = false;
  boss.on('error', (error) => {
    if (isClosed) return;
    // While the database does not answer, each query of the queue fails, and the next one begins a second later.
    const level = absenceOf(error) === undefined ? 'error' : 'info';
    log(level, () => `The queue has failed: ${error.message}`);
  });

  await boss.createQueue(queueName, {
    policy: 'key_strict_fifo',
    notify: true,
    heartbeatSeconds: silenceSeconds,
    retryLimit: 2_147_483_647,
    retryDelay: retryMs / 1000,
    deleteAfterSeconds: 60,
    retentionSeconds: 2_000_000_000,
  });

  async function begin(): Promise<void> {
    // Those that still work with the database do the jobs.
    store.outdated.addEventListener('abort', () => {
      log('error', () => store.outdated.reason.message);
      void boss.offWork(queueName).catch(() => {});
    });
    await boss.work<Wake>(
      queueName,
      {
        localConcurrency: maxRunning,
        pollingIntervalSeconds,
        notifyPollingIntervalSeconds: pollingIntervalSeconds,
        heartbeatRefreshSeconds,
      },
      async ([wake]) => {
        if (wake !== undefined) await meet(wake.data.position);
      },
    );
  }

  /**
   * Runs the jobs of a lane that are due, as long as there are any: pg-boss gives no other job of the lane away meanwhile.
   *
   * @param position of the row for which it was woken
   */
  async function meet(position: number): Promise<void> {
    const woken = await store.read((db) =>
      db.selectFrom('job').selectAll().where('position', '=', position).executeTakeFirst(),
    );
    if (woken === undefined) return;
    for (let next = await nextOf(woken.lane); next !== undefined && !isClosed; next = await nextOf(woken.lane)) {
      const { job, now } = next;
      // pg-boss wakes again for a job that has failed.
      if (!(await worker.run(job, now))) throw new Error('It has failed.');
      if (job.position !== position) await boss.deleteJob(queueName, idOf(job.position));
    }
    // The clock was changed, or this process ends: the row is woken for again.
    await store.write(async (db) => {
      const row = await db.selectFrom('job').selectAll().where('position', '=', position).executeTakeFirst();
      if (row !== undefined) await replan(db, [row]);
    });
  }

  function nextOf(lane: string): Promise<{ job: JobRow; now: number } | undefined> {
    return store.read(async (db) => {
      const now = await readNow(db, clock);
      const job = await db
        .selectFrom('job')
        .selectAll()
        .where('lane', '=', lane)
        .where('due_at', '<=', now)
        .where('leased_until', '<=', clock.now())
        .orderBy('due_at')
        .orderBy('position')
        .limit(1)
        .executeTakeFirst();
      return job && { job, now };
    });
  }

  async function enqueue(db: Db, job: Job): Promise<void> {
    const position = await worker.add(db, job);
    const wakes = await toWakes(db, [{ position, due_at: job.dueAt, lane: job.lane }]);
    await boss.insert(queueName, wakes, { db: transactionOf(db) });
  }

  /** Plans anew when these rows wake a process; those on which one works already are left alone. */
  async function wakeAgain(db: Db, jobs: readonly Planned[]): Promise<void> {
    for (let first = 0; first < jobs.length; first += chunkSize) {
      const part = jobs.slice(first, first + chunkSize);
      const ids = part.map(({ position }) => idOf(position));
      const active = `select id from "${schema}".job where name = $1 and id = any($2::uuid[]) and state = 'active'`;
      const { rows } = await transactionOf(db).executeSql(active, [queueName, ids]);
      const busy = new Set(rows.map(({ id }: { id: string }) => id));
      await replan(
        db,
        part.filter(({ position }) => !busy.has(idOf(position))),
      );
    }
  }

  async function replan(db: Db, jobs: readonly Planned[]): Promise<void> {
    if (jobs.length === 0) return;
    const options = { db: transactionOf(db) };
    const wakes = await toWakes(db, jobs);
    await boss.deleteJob(
      queueName,
      jobs.map(({ position }) => idOf(position)),
      options,
    );
    await boss.insert(queueName, wakes, options);
  }

  async function toWakes(db: Db, jobs: readonly Planned[]): Promise<JobInsert<Wake>[]> {
    const now = await readNow(db, clock);
    const ahead = now - clock.now();
    const isStill = await isFrozen(db);
    return jobs.map(({ position, due_at, lane }) => ({
      id: idOf(position),
      data: { position },
      singletonKey: lane,
      // A clock that stands still reaches nothing.
      startAfter: due_at <= now ? new Date(clock.now() - skewMs) : isStill ? never : new Date(due_at - ahead),
    }));
  }

  async function reschedule(db: Db): Promise<void> {
    const waiting = `delete from "${schema}".job where name = $1 and state in ('created', 'retry')`;
    await transactionOf(db).executeSql(waiting, [queueName]);
    await wakeAgain(db, await db.selectFrom('job').select(['position', 'due_at', 'lane']).execute());
  }

  async function travel(milliseconds: number): Promise<void> {
    await store.alone(async () => {
      await idle();
      const target = (await store.read((db) => readNow(db, clock))) + milliseconds;
      await worker.travel(target, idle, () => isClosed);
      await store.write(reschedule);
    });
  }

  /**
   * Lets the processes run what is due, until nothing is. On a journey the clock is ahead of what pg-boss has planned, and
   * goes on meanwhile: each job that is found due is woken for once.
   */
  async function idle(): Promise<void> {
    const woken = new Set<number>();
    for (let due = await store.read(dueJobs); due.length > 0 && !isClosed; due = await store.read(dueJobs)) {
      const fresh = due.filter(({ position }) => !woken.has(position));
      if (fresh.length > 0) await store.write((db) => wakeAgain(db, fresh));
      for (const { position } of fresh) woken.add(position);
      await setTimeout(lookMs);
    }
  }

  async function dueJobs(db: Db): Promise<JobRow[]> {
    return db
      .selectFrom('job')
      .selectAll()
      .where('due_at', '<=', await readNow(db, clock))
      .where('leased_until', '<=', clock.now())
      .orderBy('due_at')
      .orderBy('position')
      .limit(chunkSize)
      .execute();
  }

  return {
    enqueue,
    cancel: (db, key) => worker.cancel(db, key),
    work: (kind, handler) => worker.work(kind, handler),
    workInTransaction: (kind, handler) => worker.workInTransaction(kind, handler),
    begin,
    reschedule,
    travel,
    idle,
    wake: () => {},
    close: async () => {
      isClosed = true;
      await boss.stop({ graceful: true, close: true, timeout: 30_000 });
    },
  };
}

/** The columns of a row that pg-boss needs. */
type Planned = Pick<JobRow, 'position' | 'due_at' | 'lane'>;

/** A day that no clock reaches. */
const never = new Date('9999-12-31T00:00:00Z');

async function startBoss({ connectionString, shares }: PostgresStore, schema: string): Promise<PgBoss> {
  const { PgBoss } = await import('pg-boss').catch(() => {
    throw new DatabaseError('PostgreSQL needs two packages that are not installed. Run: npm install pg pg-boss');
  });
  const boss = new PgBoss({
    connectionString,
    schema,
    application_name: 'xs2a-testbank queue',
    max: shares.queue,
    useListenNotify: true,
    schedule: false,
    monitorIntervalSeconds: 1,
    superviseIntervalSeconds: 1,
    openTelemetry: { enabled: false },
  });
  await boss.start();
  return boss;
}

/** Later rows have higher ids: jobs of one transaction keep their order. */
function idOf(position: number): string {
  return `00000000-0000-7000-8000-${position.toString(16).padStart(12, '0')}`;
}

type BossDatabase = NonNullable<NonNullable<Parameters<PgBoss['insert']>[2]>['db']>;

/** The transaction, for pg-boss. */
function transactionOf(db: Db): BossDatabase {
  return {
    executeSql: async (sql, parameters = []) => {
      const query = { sql, parameters, query: { kind: 'RawNode' }, queryId: { queryId: 'pg-boss' } };
      const { rows } = await (db as Kysely<unknown>).executeQuery(query as never);
      return { rows };
    },
  };
}
