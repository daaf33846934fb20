import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { Kysely, type SqliteDatabase, SqliteDialect } from 'kysely';
import { vaultKeyBytes } from '../platform/secrets.ts';
import { GroupCommit, type Statements } from './group-commit.ts';
import { migrate, migrationNames } from './migrate.ts';
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
  await migrate(db);
  const group = new GroupCommit(statementsOf(connection));
  return {
    vaultKey: randomBytes(vaultKeyBytes),
    // There is only one connection: a read between two members of a group would see what is not committed.
    read: (work) => group.run(() => work(db)),
    write: (work) => group.run(() => work(db)),
    scrub: async () => {},
    close: async () => {
      await group.idle();
      connection.close();
    },
  };
}

async function openFile(file: string): Promise<Store & { readonly vaultKey: Buffer }> {
  checkFile(file);
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
    const vaultKey = readKey(`${file}.key`);
    const writer = open();
    writer.exec(`
      pragma journal_mode = wal;
      pragma synchronous = full;
      pragma secure_delete = on;
      pragma application_id = ${applicationId};
    `);
    const db = kysely(writer);
    await migrate(db);
    const reader = open({ readOnly: true });
    const readDb = kysely(reader);
    const writes = new GroupCommit(statementsOf(writer));
    const reads = new GroupCommit(snapshotOf(reader));
    return {
      vaultKey,
      read: (work) => reads.run(() => work(readDb)),
      write: (work) => writes.run(() => work(db)),
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
 * @throws {DatabaseError} if it is not a database of a Testbank, or of a newer one
 */
function checkFile(file: string): void {
  if (!existsSync(file) || readFileSync(file).length === 0) return;
  const connection = new DatabaseSync(file, { readOnly: true });
  try {
    const { application_id: id } = connection.prepare('pragma application_id').get() as { application_id: number };
    if (id !== applicationId) throw new DatabaseError(`${file} is a database of another program. Give another file.`);
    const known = new Set(migrationNames);
    const rows = connection.prepare('select name from kysely_migration').all() as { name: string }[];
    const unknown = rows.find(({ name }) => !known.has(name));
    if (unknown !== undefined)
      throw new DatabaseError(
        `${file} was written by a newer Testbank (${unknown.name}). Update this one, or give another file.`,
      );
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
  const lock = new DatabaseSync(`${file}.lock`);
  try {
    lock.exec('pragma locking_mode = exclusive; begin exclusive');
    return lock;
  } catch {
    lock.close();
    throw new DatabaseError(`${file} is used by another Testbank. Stop it, or give another file.`);
  }
}

/** The key of the vault, next to the database: whoever has only a copy of the database cannot read its secrets. */
function readKey(file: string): Buffer {
  if (!existsSync(file)) writeFileSync(file, `${randomBytes(vaultKeyBytes).toString('base64')}\n`, { mode: 0o600 });
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

/** `node:sqlite` as Kysely expects it. Statements are compiled once. */
function adapt(connection: DatabaseSync): SqliteDatabase {
  const statements = new Map<string, ReturnType<DatabaseSync['prepare']>>();
  return {
    close: () => {},
    prepare: (sql) => {
      const statement = statements.get(sql) ?? connection.prepare(sql);
      statements.set(sql, statement);
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...(parameters as SQLInputValue[])),
        run: (parameters) => statement.run(...(parameters as SQLInputValue[])),
        iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])),
      };
    },
  };
}
