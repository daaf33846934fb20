import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** A connection on which queries run. Inside a transaction, only the one that was handed in may be used. */
export type Db = Kysely<Tables>;

/** Where everything is kept. Repositories run on it and do not know which database it is. */
export interface Store {
  /** Runs queries that change nothing. They see one state of the database. */
  read<Result>(work: (db: Db) => Promise<Result>): Promise<Result>;
  /**
   * Runs queries in a transaction. The promise is fulfilled when the changes are durable; if `work` throws, nothing is
   * changed. `work` must wait for nothing but the database.
   */
  write<Result>(work: (db: Db) => Promise<Result>): Promise<Result>;
  /** Overwrites what was deleted in all files of the database. */
  scrub(): Promise<void>;
  /** Waits for what is running, and closes the database. */
  close(): Promise<void>;
}

/** The database cannot be used; the message says what to do. It was not changed. */
export class DatabaseError extends Error {
  override name = 'DatabaseError';
}
