import type { Db } from '../store/store.ts';

/** What is done later, by its kind, and what it needs to know. */
interface JobPayloads {
  /** Sends a webhook once. */
  deliver: { readonly deliveryId: string };
  /** Syncs a bank connection in the mode `full`. */
  sync: { readonly connectionId: string };
  /** Deletes the data of a session, and of its transaction. */
  erase: { readonly sessionId: string };
  /** Overwrites deleted data in the files of the database. */
  scrub: Record<string, never>;
}

export type JobKind = keyof JobPayloads;

export interface Job<Kind extends JobKind = JobKind> {
  readonly kind: Kind;
  /** A job with the key of another one replaces it. */
  readonly key: string;
  /** When it is due, in virtual time. */
  readonly dueAt: number;
  readonly payload: JobPayloads[Kind];
  /** Jobs of one lane run one after the other, in the order in which they are due. */
  readonly lane: string;
}

/** Stores the result of a job, in the transaction that removes the job. */
type Conclusion = (db: Db) => Promise<void>;

/**
 * Works on a job outside of a transaction: it may wait for the network. If the process ends before the conclusion is
 * stored, the job runs again.
 *
 * @param now virtual time
 */
export type JobHandler<Kind extends JobKind> = (
  payload: JobPayloads[Kind],
  now: number,
) => Promise<Conclusion | undefined>;

/**
 * Works on a job in the transaction that removes it. It waits for nothing but the database, so that many of them can
 * share a transaction; one that fails is undone alone.
 *
 * @param now virtual time
 */
export type JobTransaction<Kind extends JobKind> = (db: Db, payload: JobPayloads[Kind], now: number) => Promise<void>;

/** Jobs that wait for their time. What they do is decided by the domain; the queue only wakes its handlers. */
export interface Queue {
  /** Adds a job in the transaction that causes it. */
  enqueue<Kind extends JobKind>(db: Db, job: Job<Kind>): Promise<void>;
  cancel(db: Db, key: string): Promise<void>;
  /** Says who works on a kind of job. */
  work<Kind extends JobKind>(kind: Kind, handler: JobHandler<Kind>): void;
  /** Says who works on a kind of job that needs only the database. */
  workInTransaction<Kind extends JobKind>(kind: Kind, handler: JobTransaction<Kind>): void;
  /** Starts to work: every kind has its handler. */
  begin(): Promise<void>;
  /** Plans all jobs anew, in the transaction that sets the clock or replaces the jobs by other means than `travel`. */
  reschedule(db: Db): Promise<void>;
  /** Lets time pass: every job that becomes due has run at its time when the promise is fulfilled. */
  travel(milliseconds: number): Promise<void>;
  /** Resolves when no job is due and none is running. */
  idle(): Promise<void>;
  /**
   * Something was enqueued: looks for jobs that are due.
   *
   * @param earliest when the first of what was enqueued is due; by default at any time
   */
  wake(earliest?: number): void;
  /** Takes no further job, and waits for those that are running. */
  close(): Promise<void>;
}
