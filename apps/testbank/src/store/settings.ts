import type { Db } from './store.ts';

const seedName = 'seed';

/** The seed of the simulated banks: it was chosen when the database was made. */
export async function readSeed(db: Db): Promise<number> {
  const { value } = await db
    .selectFrom('setting')
    .select('value')
    .where('name', '=', seedName)
    .executeTakeFirstOrThrow();
  return Number(value);
}

export async function writeSeed(db: Db, seed: number): Promise<void> {
  await db
    .insertInto('setting')
    .values({ name: seedName, value: String(seed) })
    .execute();
}
