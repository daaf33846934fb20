import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Database, openDatabase } from '../../src/database.ts';
import { realClock } from '../../src/platform/clock.ts';
import { readNow, setNow } from '../../src/store/virtual-time.ts';
import { databaseOf, postgres, urlOf, withClient } from './postgres.ts';

/** A database, and how to look into it while a Testbank serves it. */
export interface TemporaryDatabase {
  readonly folder: string;
  readonly file: string;
  /** Rows of a query. */
  rows(sql: string): Promise<Record<string, unknown>[]>;
  /** Every row of every table. */
  dump(): Promise<Readonly<Record<string, unknown[]>>>;
  isCreated(): boolean;
  remove(): void;
}

export function temporaryDatabase(): TemporaryDatabase {
  const folder = mkdtempSync(join(tmpdir(), 'testbank-'));
  const file = join(folder, 'bank.db');
  const rows = (sql: string) => (postgres === undefined ? rowsOfFile(file, sql) : rowsOfSchema(file, sql));
  const tables = async () => {
    const names =
      postgres === undefined
        ? "select name from sqlite_schema where type = 'table' order by name"
        : 'select table_name as name from information_schema.tables where table_schema = current_schema() order by 1';
    return (await rows(names)).map(({ name }) => String(name));
  };
  return {
    folder,
    file,
    rows,
    dump: async () => {
      const dump: Record<string, unknown[]> = {};
      for (const name of await tables()) {
        const content = await rows(`select * from "${name}"`);
        // PostgreSQL gives rows in any order.
        dump[name] = content.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
      }
      return dump;
    },
    isCreated: () => existsSync(file),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

async function rowsOfFile(file: string, sql: string): Promise<Record<string, unknown>[]> {
  const connection = new DatabaseSync(file, { readOnly: true });
  try {
    return connection.prepare(sql).all();
  } finally {
    connection.close();
  }
}

function rowsOfSchema(file: string, sql: string): Promise<Record<string, unknown>[]> {
  return withClient(
    async (client) => {
      await client.query('set search_path to testbank');
      return (await client.query(sql)).rows;
    },
    urlOf(databaseOf(file)),
  );
}

/** Opens a database that nobody uses. */
export function openUnused(file: string): Promise<Database> {
  return openDatabase(file, { clock: realClock, log: () => {}, key: undefined });
}

/** Moves the clock of a database that nobody uses. */
export async function moveClock({ file }: TemporaryDatabase, milliseconds: number): Promise<void> {
  const { store, queue } = await openUnused(file);
  await store.write(async (db) => {
    await setNow(db, realClock, (await readNow(db, realClock)) + milliseconds);
    await queue.reschedule(db);
  });
  await queue.close();
  await store.close();
}
