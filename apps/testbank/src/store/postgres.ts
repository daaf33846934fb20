/** A PostgreSQL database, which several Testbanks share. */
import { setTimeout } from 'node:timers/promises';
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import { vaultKeyBytes } from '../platform/secrets.ts';
import { type ConnectionShares, connectionLimits, shareConnections } from './connections.ts';
import { type Migrations, migrate, migrations as ownMigrations, readMigrations } from './migrate.ts';
import { codeOf, reasonOf, refuseLost, unusable } from './postgres-failures.ts';
import { parseUrl } from './postgres-url.ts';
import { refusalOf } from './schema-version.ts';
import { DatabaseError, type Db, type Store, type Subject, Unavailable } from './store.ts';
import type { Tables } from './tables.ts';

/** How long a request waits for a connection, in milliseconds. */
const connectMs = 5000;

/** How often a Testbank looks whether a newer one has changed the tables, in milliseconds. */
const lookMs = 1000;

/** How often a transaction that met another one begins again. */
const maxTries = 40;

/** A store with what its queue needs. */
export interface PostgresStore extends Store {
  readonly vaultKey: Buffer;
  readonly connectionString: string;
  /** Schema of its tables. */
  readonly schema: string;
  /** How many connections there are for what. */
  readonly shares: ConnectionShares;
  /** Aborts when a newer Testbank has changed the tables so that this one does not work with them any more. */
  readonly outdated: AbortSignal;
  /** Runs a work that no other Testbank of this database runs at the same time. */
  alone<Result>(work: () => Promise<Result>): Promise<Result>;
}

interface PostgresOptions {
  /** Key of the vault, 32 bytes in Base64: a copy of the database is useless without it. */
  readonly key: string | undefined;
  /** How many connections this Testbank opens at most, within {@link connectionLimits}. */
  readonly connections?: number | undefined;
  readonly migrations?: Migrations | undefined;
}

/**
 * Opens a PostgreSQL database, and migrates its tables to the state that this version expects.
 *
 * @param url `postgres://…`; the parameter `schema` names the schema of its tables, `testbank` by default
 * @throws {DatabaseError} if it cannot be used; the message says what to do
 */
export async function openPostgres(url: string, options: PostgresOptions): Promise<PostgresStore> {
  const { connections = connectionLimits.usual, migrations = ownMigrations } = options;
  const vaultKey = readKey(options.key);
  const { connectionString, schema } = parseUrl(url);
  const shares = shareConnections(readConnections(connections));
  const pool = await createPool(connectionString, schema, shares.store);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await alone(pool, `testbank tables ${schema}`, async () => {
      await pool.query(`create schema if not exists "${schema}"`);
      await migrate(db, { dialect: 'postgres', migrations, schema });
    });
  } catch (error) {
    await db.destroy();
    throw unusable(error, url);
  }
  const outdated = new AbortController();
  const look = async () => {
    const refusal = refusalOf(Object.keys(migrations), await readMigrations(db, schema));
    if (refusal === undefined) return;
    outdated.abort(new Unavailable(`A newer Testbank has changed the database: ${refusal}.`, 'outdated'));
  };
  // A database that is away is looked at again.
  const timer = setInterval(() => void look().catch(() => {}), lookMs).unref();
  /** @throws {Unavailable} as soon as it is outdated */
  const inDate = <Result>(work: () => Promise<Result>): Promise<Result> =>
    outdated.signal.aborted ? Promise.reject(outdated.signal.reason) : work();
  return {
    vaultKey,
    connectionString,
    schema,
    shares,
    outdated: outdated.signal,
    read: (work) => inDate(() => inTransaction(db, 'repeatable read', work)),
    write: (work, subject) =>
      inDate(() =>
        subject === undefined
          ? serially(() => inTransaction(db, 'serializable', work))
          : inTurn(db, subject, (connection) => serially(() => inTransaction(connection, 'serializable', work))),
      ),
    alone: (work) => inDate(() => alone(pool, `testbank ${schema}`, work)),
    ping: () =>
      inDate(async () => {
        const started = performance.now();
        await pool.query('select 1').catch(refuseLost);
        return performance.now() - started;
      }),
    // Deleted rows are overwritten by the vacuum of the server.
    scrub: async () => {},
    close: async () => {
      clearInterval(timer);
      await db.destroy();
    },
  };
}

async function createPool(connectionString: string, schema: string, max: number): Promise<Pool> {
  const { Pool, types } = (await loadPg()).default;
  const pool = new Pool({
    connectionString,
    max,
    connectionTimeoutMillis: connectMs,
    application_name: 'xs2a-testbank',
    options: `-c search_path=${schema} -c idle_in_transaction_session_timeout=30000`,
    // Moments and counts are numbers: they stay below 2^53.
    types: { getTypeParser: (oid, format) => (oid === bigint ? Number : types.getTypeParser(oid, format)) },
  });
  // A connection that ends while it rests is replaced by the next request. One that ends between two queries of a
  // transaction fails the next one; without a listener, it would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** Object id of `bigint`. */
const bigint = 20;

async function loadPg(): Promise<typeof import('pg')> {
  try {
    return await import('pg');
  } catch {
    throw new DatabaseError('PostgreSQL needs two packages that are not installed. Run: npm install pg pg-boss');
  }
}

type Isolation = 'repeatable read' | 'serializable';

async function inTransaction<Result>(
  db: Kysely<Tables>,
  isolation: Isolation,
  work: (db: Db) => Promise<Result>,
): Promise<Result> {
  try {
    const transaction = db.transaction().setIsolationLevel(isolation);
    const reading = isolation === 'repeatable read' ? transaction.setAccessMode('read only') : transaction;
    return await reading.execute((part: Transaction<Tables>) => work(part));
  } catch (error) {
    return refuseLost(error);
  }
}

/** Runs transactions about one thing one after the other. The lock belongs to a connection, and ends with it. */
async function inTurn<Result>(
  db: Kysely<Tables>,
  { name, waits }: Subject,
  work: (connection: Kysely<Tables>) => Promise<Result>,
): Promise<Result> {
  const key = sql`hashtextextended(${name}, 0)`;
  return db
    .connection()
    .execute(async (connection) => {
      const { rows } = await sql<{ free: boolean }>`select pg_try_advisory_lock(${key}) as free`.execute(connection);
      if (rows[0]?.free !== true) {
        waits();
        await sql`select pg_advisory_lock(${key})`.execute(connection);
      }
      try {
        return await work(connection);
      } finally {
        // A connection that is lost has lost its locks as well.
        await sql`select pg_advisory_unlock(${key})`.execute(connection).catch(() => {});
      }
    })
    .catch(refuseLost);
}

/** Transactions that would not give the same result one after the other begin again. */
async function serially<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!collided.has(codeOf(error))) throw error;
      if (tries === maxTries) throw new Unavailable(`The database is busy: ${reasonOf(error)}`, 'busy');
      await setTimeout(Math.random() * Math.min(2 ** tries, 100));
    }
  }
}

/** `serialization_failure`, `deadlock_detected`, and `unique_violation`: two have taken the same number. */
const collided = new Set(['40001', '40P01', '23505']);

/** The lock belongs to a connection, and ends with it. */
async function alone<Result>(pool: Pool, name: string, work: () => Promise<Result>): Promise<Result> {
  const client: PoolClient = await pool.connect().catch(refuseLost);
  try {
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [name]).catch(refuseLost);
    return await work();
  } finally {
    await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [name]).then(
      () => client.release(),
      (error: Error) => client.release(error),
    );
  }
}

function readConnections(number: number): number {
  const { least, most } = connectionLimits;
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw new DatabaseError(`${number} database connections are not possible. Expected: from ${least} to ${most}.`);
}

function readKey(key: string | undefined): Buffer {
  const bytes = Buffer.from(key ?? '', 'base64');
  if (bytes.length === vaultKeyBytes) return bytes;
  const state = key === undefined || key === '' ? 'is missing' : `has not ${vaultKeyBytes} bytes`;
  throw new DatabaseError(
    `XS2A_TESTBANK_KEY ${state}. It encrypts the secrets in the database, and is the same for all Testbanks that share it. Create one with: node -p "crypto.randomBytes(${vaultKeyBytes}).toString('base64')"`,
  );
}
