import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** A connection on which queries run. Inside a transaction, only the one that was handed in may be used. */
export type Db = Kysely<Tables>;

/** Something that only one transaction is about at a time, in all processes that share the database. */
export interface Subject {
  readonly name: string;
  /** Another transaction about it is running, and this one waits. */
  waits(): void;
}

/** Where everything is kept. Repositories run on it and do not know which database it is. */
export interface Store {
  /** Runs queries that change nothing. They see one state of the database. */
  read<Result>(work: (db: Db) => Promise<Result>): Promise<Result>;
  /**
   * Runs queries in a transaction. The promise is fulfilled when the changes are durable; if `work` throws, nothing is
   * changed. `work` must wait for nothing but the database. It may run several times, of which only the last one counts.
   *
   * @param subject what only one transaction may be about at a time
   */
  write<Result>(work: (db: Db) => Promise<Result>, subject?: Subject): Promise<Result>;
  /**
   * How long the database takes for the smallest query, in milliseconds.
   *
   * @throws {Unavailable} if it cannot be reached
   */
  ping(): Promise<number>;
  /** Overwrites what was deleted in all files of the database. */
  scrub(): Promise<void>;
  /** Waits for what is running, and closes the database. */
  close(): Promise<void>;
}

/**
 * Why the database does not answer: it is lost, has no connection left, is changed by too many at once, or was changed by a
 * newer Testbank so that this one does not work with it any more.
 */
export type Absence = 'lost' | 'exhausted' | 'busy' | 'outdated';

/** The database does not answer now. Whether a change was stored is not known. */
export class Unavailable extends Error {
  override name = 'Unavailable';
  readonly absence: Absence;

  constructor(message: string, absence: Absence = 'lost') {
    super(message);
    this.absence = absence;
  }
}

/** The database cannot be used; the message says what to do. It was not changed. */
export class DatabaseError extends Error {
  override name = 'DatabaseError';
}
