/** What both queues do with a job: the table `job` says what there is to do, whoever wakes them. */
import type { Log } from '@xs2a/server/log';
import { type Selectable, sql } from 'kysely';
import type { Clock } from '../platform/clock.ts';
import type { Db, Store } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';
import { readNow, setNow } from '../store/virtual-time.ts';
import type { Job, JobHandler, JobKind, JobTransaction } from './port.ts';

export type JobRow = Selectable<Tables['job']>;

/** How long a job that has failed waits, in real milliseconds: a fault of the Testbank, not of a receiver. */
export const retryMs = 60_000;

/** Jobs of one transaction at most: requests wait for it. */
const mostTogether = 256;

/** How far a part of a journey came: to a job that needs more than the database, for example. */
type Stage = 'target' | 'job' | 'part' | 'failure';

export class Worker {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #handlers = new Map<string, JobHandler<JobKind>>();
  readonly #transactions = new Map<string, JobTransaction<JobKind>>();
  /** When the earliest job is due that was enqueued since the last look into the table. */
  #earliestNew = Number.POSITIVE_INFINITY;

  constructor(store: Store, clock: Clock, log: Log) {
    this.#store = store;
    this.#clock = clock;
    this.#log = log;
  }

  work<Kind extends JobKind>(kind: Kind, handler: JobHandler<Kind>): void {
    this.#handlers.set(kind, handler as unknown as JobHandler<JobKind>);
  }

  workInTransaction<Kind extends JobKind>(kind: Kind, handler: JobTransaction<Kind>): void {
    this.#transactions.set(kind, handler as unknown as JobTransaction<JobKind>);
  }

  /** To be called for each job that is added: a journey does not pass it. */
  expect({ dueAt }: Job): void {
    this.#earliestNew = Math.min(this.#earliestNew, dueAt);
  }

  /** Adds a row. A job with the same key is replaced. @returns its position */
  async add(db: Db, job: Job): Promise<number> {
    this.expect(job);
    await this.cancel(db, job.key);
    const { position } = await db.insertInto('job').values(toRow(job)).returning('position').executeTakeFirstOrThrow();
    return position;
  }

  async cancel(db: Db, key: string): Promise<void> {
    await db.deleteFrom('job').where('key', '=', key).execute();
  }

  /**
   * Does what a job does, and removes it in the transaction that stores its result.
   *
   * @returns `false` if it has failed; it is tried again later
   */
  async run(job: JobRow, now: number): Promise<boolean> {
    try {
      const conclude = await this.#handle(job, now);
      await this.#store.write(async (db) => {
        await remove(db, job);
        await conclude?.(db);
      });
      return true;
    } catch (error) {
      this.#log('error', () => `A job of the kind ${job.kind} has failed: ${(error as Error).stack ?? error}`);
      await this.#store.write((db) => rest(db, job, this.#clock.now() + retryMs));
      return false;
    }
  }

  /** Does what a job does outside of a transaction. */
  async #handle({ kind, payload }: JobRow, now: number): ReturnType<JobHandler<JobKind>> {
    const transaction = this.#transactions.get(kind);
    if (transaction !== undefined) return (db) => transaction(db, JSON.parse(payload), now);
    const handler = this.#handlers.get(kind);
    if (handler === undefined) throw new Error(`Nobody works on jobs of the kind ${kind}.`);
    return handler(JSON.parse(payload), now);
  }

  /**
   * Lets time pass until a moment: from job to job, so that each runs at its own time.
   *
   * @param runDue runs what is due and needs more than the database
   * @param isClosed whether the journey is to end early
   */
  async travel(target: number, runDue: () => Promise<void>, isClosed: () => boolean): Promise<void> {
    let reached: Stage = 'part';
    while (reached !== 'target' && !isClosed()) {
      reached = await this.#store.write((db) => this.#advance(db, target)).catch(() => 'failure');
      if (reached === 'job') await runDue();
      if (reached === 'failure') await this.#goSingly(target, runDue, isClosed);
    }
  }

  /** Moves the virtual time from job to job, and runs those that need only the database. */
  async #advance(db: Db, target: number): Promise<Stage> {
    let now = await readNow(db, this.#clock);
    for (let left = mostTogether; left > 0; ) {
      this.#earliestNew = Number.POSITIVE_INFINITY;
      const jobs = await this.#jobsBefore(db, target);
      if (jobs.length === 0) {
        await this.#moveTo(db, target);
        return 'target';
      }
      for (const job of jobs) {
        // One that was enqueued meanwhile comes first.
        if (left === 0 || this.#earliestNew < job.due_at) break;
        now = Math.max(now, job.due_at);
        const transaction = this.#transactions.get(job.kind);
        if (transaction === undefined) {
          await this.#moveTo(db, now);
          return 'job';
        }
        if (await remove(db, job)) await transaction(db, JSON.parse(job.payload), now);
        left -= 1;
      }
    }
    await this.#moveTo(db, now);
    return 'part';
  }

  /** As many jobs as a transaction has at most, each in one of its own: one that fails is undone alone. */
  async #goSingly(target: number, runDue: () => Promise<void>, isClosed: () => boolean): Promise<void> {
    for (let left = mostTogether; left > 0 && !isClosed(); left -= 1) {
      const [job] = await this.#store.read((db) => this.#jobsBefore(db, target));
      if (job === undefined) return;
      await this.#store.write((db) => this.#moveTo(db, job.due_at));
      await runDue();
    }
  }

  /** The time never goes back: it has passed by itself, too. */
  async #moveTo(db: Db, moment: number): Promise<void> {
    if ((await readNow(db, this.#clock)) < moment) await setNow(db, this.#clock, moment);
  }

  /** The next jobs that can run before a moment. */
  #jobsBefore(db: Db, target: number): Promise<JobRow[]> {
    return (
      db
        .selectFrom('job')
        .selectAll()
        .where('due_at', '<=', target)
        .where('leased_until', '<=', this.#clock.now())
        .orderBy('due_at')
        .orderBy('position')
        // SQLite plans a statement again for each bound limit.
        .limit(sql.lit(mostTogether))
        .execute()
    );
  }
}

export function toRow({ kind, key, dueAt, payload, lane }: Job) {
  return { kind, key, due_at: dueAt, payload: JSON.stringify(payload), lane, leased_until: 0, attempts: 0 };
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

/** Puts a job that has failed aside. */
async function rest(db: Db, { position }: JobRow, until: number): Promise<void> {
  await db
    .updateTable('job')
    .set((expression) => ({ leased_until: until, attempts: expression('attempts', '+', 1) }))
    .where('position', '=', position)
    .execute();
}
