import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import type { SQLInputValue } from 'node:sqlite';
import { Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely';
import { vaultKeyBytes } from '../platform/secrets.ts';
import { Recent } from '../recent.ts';
import { GroupCommit, type Statements } from './group-commit.ts';
import { migrate, migrationNames } from './migrate.ts';
import { DatabaseSync } from './node-sqlite.ts';
import { DatabaseError, type Db, type Store } from './store.ts';
import type { Tables } from './tables.ts';

/** `XS2A` in ASCII: the file is one of ours. */
const applicationId = 0x58_53_32_41;

/** Opens a SQLite database: a file, or `:memory:` for one that ends with the process. */
export async function openSqlite(file: string): Promise<Store & { readonly vaultKey: Buffer }> {
  return file === ':memory:' ? openMemory() : openFile(file);
}

async function openMemory(): Promise<Store & { readonly vaultKey: Buffer }> {
  const connection = new DatabaseSync(':memory:');
  const db = kysely(connection);
  await migrate(db, { dialect: 'sqlite' });
  const group = new GroupCommit(statementsOf(connection));
  return {
    vaultKey: randomBytes(vaultKeyBytes),
    // There is only one connection: a read between two members of a group would see what is not committed.
    read: (work) => group.run(() => work(db)),
    write: (work) => group.run(() => work(db)),
    ping: async () => 0,
    scrub: async () => {},
    close: async () => {
      await group.idle();
      connection.close();
    },
  };
}

async function openFile(file: string): Promise<Store & { readonly vaultKey: Buffer }> {
  const isNew = !hasTables(file);
  const lock = lockFile(file);
  const connections = [lock];
  const open = (options: { readOnly?: boolean } = {}) => {
    const connection = new DatabaseSync(file, options);
    connections.unshift(connection);
    return connection;
  };
  const closeAll = () => {
    for (const connection of connections) connection.close();
  };
  try {
    const vaultKey = readKey(`${file}.key`, isNew);
    const writer = open();
    // 32 MiB of pages in memory, and a log of about 8 MiB. Requests and journeys change the same pages again and again: a
    // longer log copies each of them less often into the database, but requests wait longer for a copy. With 16,000 pages,
    // 1 of 100 answers at half load takes 60 ms instead of 18 ms.
    writer.exec(`
      pragma journal_mode = wal;
      pragma synchronous = full;
      pragma secure_delete = on;
      pragma cache_size = -32768;
      pragma wal_autocheckpoint = 2000;
      begin immediate;
      pragma application_id = ${applicationId};
    `);
    const db = kysely(writer);
    // Kysely migrates SQLite without a transaction: a process that is killed would leave half of the tables.
    await migrate(db, { dialect: 'sqlite' });
    writer.exec('commit');
    const reader = open({ readOnly: true });
    const readDb = kysely(reader);
    const writes = new GroupCommit(statementsOf(writer), true);
    const reads = new GroupCommit(snapshotOf(reader));
    return {
      vaultKey,
      read: (work) => reads.run(() => work(readDb)),
      write: (work) => writes.run(() => work(db)),
      ping: async () => 0,
      scrub: async () => {
        await writes.idle();
        await reads.idle();
        writer.exec('pragma wal_checkpoint(truncate)');
      },
      close: async () => {
        await writes.idle();
        await reads.idle();
        closeAll();
      },
    };
  } catch (error) {
    closeAll();
    throw error;
  }
}

/**
 * Looks at a file without changing it.
 *
 * @returns `false` for one that is missing or empty, or whose first start was killed
 * @throws {DatabaseError} if it is not a database of a Testbank, or of a newer one
 */
function hasTables(file: string): boolean {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats === undefined || stats.size === 0) return false;
  if (stats.isDirectory()) throw new DatabaseError(`${file} is a folder. Give a file.`);
  const connection = new DatabaseSync(file, { readOnly: true });
  try {
    if (connection.prepare('select 1 from sqlite_schema').get() === undefined) return false;
    const { application_id: id } = connection.prepare('pragma application_id').get() as { application_id: number };
    if (id !== applicationId) throw new DatabaseError(`${file} is a database of another program. Give another file.`);
    const known = new Set(migrationNames);
    const rows = connection.prepare('select name from kysely_migration').all() as { name: string }[];
    const unknown = rows.find(({ name }) => !known.has(name));
    if (unknown !== undefined)
      throw new DatabaseError(
        `${file} was written by a newer Testbank (${unknown.name}). Update this one, or give another file.`,
      );
    return true;
  } catch (error) {
    if ((error as { errcode?: number }).errcode === notADatabase)
      throw new DatabaseError(`${file} is not a database. Give another file, or delete this one.`);
    throw error;
  } finally {
    connection.close();
  }
}

/** Result code SQLITE_NOTADB. */
const notADatabase = 26;

/**
 * Takes the database for this process. The lock is one of SQLite on a file of its own: it ends with the process, also
 * with one that is killed.
 *
 * @throws {DatabaseError} if another process has it
 */
function lockFile(file: string): DatabaseSync {
  const lock = openLock(file);
  try {
    lock.exec('pragma locking_mode = exclusive; begin exclusive');
    return lock;
  } catch {
    lock.close();
    throw new DatabaseError(`${file} is used by another Testbank. Stop it, or give another file.`);
  }
}

function openLock(file: string): DatabaseSync {
  try {
    return new DatabaseSync(`${file}.lock`);
  } catch (error) {
    throw new DatabaseError(
      `${file} cannot be created or opened: ${(error as Error).message}. Give a file in a folder that can be written.`,
    );
  }
}

/**
 * The key of the vault, next to the database: whoever has only a copy of the database cannot read its secrets.
 *
 * @param isNew whether nothing is encrypted yet
 */
function readKey(file: string, isNew: boolean): Buffer {
  if (!existsSync(file)) {
    if (!isNew) throw new DatabaseError(`${file} is missing. Restore it, or delete the database.`);
    // Whole or not at all, also for a process that is killed.
    const part = `${file}.new`;
    writeFileSync(part, `${randomBytes(vaultKeyBytes).toString('base64')}\n`, { mode: 0o600, flush: true });
    renameSync(part, file);
  }
  const key = Buffer.from(readFileSync(file, 'utf8'), 'base64');
  if (key.length !== vaultKeyBytes)
    throw new DatabaseError(`${file} is not a key of a Testbank. Restore it, or delete it and the database.`);
  return key;
}

function statementsOf(connection: DatabaseSync, begin = 'begin immediate'): Statements {
  const run = (sql: string) => {
    const statement = connection.prepare(sql);
    return () => {
      statement.run();
    };
  };
  const undo = run('rollback to member');
  const release = run('release member');
  return {
    begin: run(begin),
    commit: run('commit'),
    rollback: run('rollback'),
    savepoint: run('savepoint member'),
    release,
    undo: () => {
      undo();
      release();
    },
  };
}

/** Reads that wait together see one state of the database. They undo nothing. */
function snapshotOf(connection: DatabaseSync): Statements {
  const nothing = () => {};
  return { ...statementsOf(connection, 'begin'), savepoint: nothing, release: nothing, undo: nothing };
}

function kysely(connection: DatabaseSync): Db {
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: adapt(connection) }) });
}

/** `node:sqlite` as Kysely expects it. The statements that were used last stay compiled. */
function adapt(connection: DatabaseSync): SqliteDatabase {
  const statements = new Recent<SqliteStatement>(256);
  return {
    close: () => {},
    prepare: (sql) => statements.get(sql, () => prepare(connection, sql)),
  };
}

function prepare(connection: DatabaseSync, sql: string): SqliteStatement {
  const statement = connection.prepare(sql);
  return {
    reader: returnsRows(sql),
    all: (parameters) => statement.all(...(parameters as SQLInputValue[])),
    run: (parameters) => statement.run(...(parameters as SQLInputValue[])),
    iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])),
  };
}

/** Whether a statement returns rows. `statement.columns()` would say it, but Node 22.13 to 22.15 do not have it. */
function returnsRows(sql: string): boolean {
  return /^(?:select|with|pragma)\b|\breturning\b/.test(sql);
}
