/** Which store and which queue a Testbank has: the only place that knows it. */
import type { Log } from '@xs2a/server/log';
import type { Queue } from './jobs/port.ts';
import { createTableQueue } from './jobs/table.ts';
import type { Clock } from './platform/clock.ts';
import type { Migrations } from './store/migrate.ts';
import { unusable } from './store/postgres-failures.ts';
import { isPostgres } from './store/postgres-url.ts';
import { openSqlite } from './store/sqlite.ts';
import type { Store } from './store/store.ts';

export interface Database {
  readonly store: Store;
  readonly queue: Queue;
  readonly vaultKey: Buffer;
}

interface Options {
  readonly clock: Clock;
  readonly log: Log;
  /** Key of the secrets in a PostgreSQL database. */
  readonly key: string | undefined;
  /** How many connections of PostgreSQL are taken at most. */
  readonly connections?: number | undefined;
  /** Instead of those of this version: the versions before and after it. */
  readonly migrations?: Migrations | undefined;
}

/** Opens a database. */
export type OpenDatabase = typeof openDatabase;

/** @throws {DatabaseError} for a database that cannot be used */
export async function openDatabase(database: string, options: Options): Promise<Database> {
  const { clock, log, key, connections, migrations } = options;
  if (!isPostgres(database)) {
    const store = await openSqlite(database);
    return { store, vaultKey: store.vaultKey, queue: createTableQueue(store, clock, log) };
  }
  const [{ openPostgres }, { createBossQueue }] = await Promise.all([
    import('./store/postgres.ts'),
    import('./jobs/pg-boss.ts'),
  ]);
  const store = await openPostgres(database, {
    key: key ?? process.env.XS2A_TESTBANK_KEY,
    connections,
    migrations,
  });
  try {
    return { store, vaultKey: store.vaultKey, queue: await createBossQueue({ store, clock, log }) };
  } catch (error) {
    await store.close();
    throw unusable(error, database);
  }
}
