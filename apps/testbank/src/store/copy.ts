/** Copies of the whole database, in memory: nothing that is deleted stays in a file. */
import { tableNames } from './migrations/0001-initial.ts';
import type { Db } from './store.ts';
import type { Tables } from './tables.ts';

/** All rows by their tables. */
export type Copy = ReadonlyMap<string, readonly object[]>;

/** Rows of one statement: SQLite takes a limited number of values. */
const chunkSize = 100;

export async function copyAll(db: Db): Promise<Copy> {
  const copy = new Map<string, readonly object[]>();
  for (const name of tableNames as (keyof Tables)[]) {
    const rows: object[] = await db.selectFrom(name).selectAll().execute();
    copy.set(name, rows.sort(byPosition));
  }
  return copy;
}

function byPosition(a: { position?: number }, b: { position?: number }): number {
  return (a.position ?? 0) - (b.position ?? 0);
}

/** Replaces everything with the content of the copy. Rows are numbered anew, in their order. */
export async function replaceAll(db: Db, copy: Copy): Promise<void> {
  for (const name of tableNames as (keyof Tables)[]) {
    await db.deleteFrom(name).execute();
    const rows = copy.get(name) ?? [];
    for (let first = 0; first < rows.length; first += chunkSize) {
      await db
        .insertInto(name)
        .values(
          rows.slice(first, first + chunkSize).map(({ position: _, ...row }: { position?: number }) => row) as never,
        )
        .execute();
    }
  }
}
