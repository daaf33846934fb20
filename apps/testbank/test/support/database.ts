import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { realClock } from '../../src/platform/clock.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { readNow, setNow } from '../../src/store/virtual-time.ts';

/** A folder for a database, and how to look into it while a Testbank serves it. */
export interface TemporaryDatabase {
  readonly folder: string;
  readonly file: string;
  /** Rows of a query. */
  rows(sql: string): Record<string, unknown>[];
  /** Every row of every table. */
  dump(): Readonly<Record<string, unknown[]>>;
  isCreated(): boolean;
  remove(): void;
}

export function temporaryDatabase(): TemporaryDatabase {
  const folder = mkdtempSync(join(tmpdir(), 'testbank-'));
  const file = join(folder, 'bank.db');
  const rows = (sql: string) => {
    const connection = new DatabaseSync(file, { readOnly: true });
    try {
      return connection.prepare(sql).all();
    } finally {
      connection.close();
    }
  };
  const tables = () =>
    rows("select name from sqlite_schema where type = 'table' order by name").map(({ name }) => name);
  return {
    folder,
    file,
    rows,
    dump: () => Object.fromEntries(tables().map((name) => [name, rows(`select * from "${name}"`)])),
    isCreated: () => existsSync(file),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** Moves the clock of a database that nobody uses. */
export async function moveClock({ file }: TemporaryDatabase, milliseconds: number): Promise<void> {
  const store = await openSqlite(file);
  await store.write(async (db) => setNow(db, realClock, (await readNow(db, realClock)) + milliseconds));
  await store.close();
}
