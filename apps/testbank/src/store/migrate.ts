import { type Migration, Migrator } from 'kysely/migration';
import { initial } from './migrations/0001-initial.ts';
import type { Db } from './store.ts';

/** In their order. A migration that was released never changes. */
const migrations: Readonly<Record<string, Migration>> = {
  '0001-initial': initial,
};

export const migrationNames: readonly string[] = Object.keys(migrations);

/** Brings a database to the state that this version expects. */
export async function migrate(db: Db): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
