/**
 * Counts of long lists. The positions of all rows are divided into blocks, and each list counts its rows in each of them:
 * a page is found by adding up a few hundred numbers, however many rows are before it.
 */
import { compiled } from './compiled.ts';
import type { Db } from './store.ts';

/** Positions of a block. */
export const blockSize = 4096;

/** @param change 1 for a row that has come into the list, -1 for one that has left it */
export async function countRow(db: Db, list: string, position: number, change: 1 | -1): Promise<void> {
  await db
    .insertInto('list_block')
    .values({ list, block: Math.floor(position / blockSize), count: change })
    .onConflict((conflict) =>
      conflict
        .columns(['list', 'block'])
        .doUpdateSet((expression) => ({ count: expression('list_block.count', '+', change) })),
    )
    .execute();
}

const blocksOf = compiled((db, { list }: { list: string }) =>
  db.selectFrom('list_block').select(['block', 'count']).where('list', '=', list).orderBy('block', 'desc'),
);

/** Where a page begins. */
export interface Place {
  /** How many rows the list has. */
  readonly total: number;
  /** The page has only positions before this one. */
  readonly before: number;
  /** How many rows before that position are on other pages. */
  readonly offset: number;
}

/** @param first how many rows are on newer pages */
export async function findPlace(db: Db, list: string, first: number): Promise<Place> {
  const blocks = await blocksOf(db, { list });
  const total = blocks.reduce((sum, { count }) => sum + count, 0);
  let offset = first;
  for (const { block, count } of blocks) {
    if (offset < count) return { total, before: (block + 1) * blockSize, offset };
    offset -= count;
  }
  return { total, before: 0, offset: 0 };
}
