import { type Migration, Migrator } from 'kysely/migration';
import { initial } from './migrations/0001-initial.ts';
import type { DialectName } from './migrations/dialect.ts';
import type { Db } from './store.ts';

/** In their order. A migration that was released never changes. */
const migrations: Readonly<Record<string, (dialect: DialectName) => Migration>> = {
  '0001-initial': initial,
};

export const migrationNames: readonly string[] = Object.keys(migrations);

/**
 * Brings a database to the state that this version expects.
 *
 * @param schema where its tables are, if the database has several schemas
 */
export async function migrate(db: Db, dialect: DialectName, schema?: string): Promise<void> {
  const made = Object.fromEntries(Object.entries(migrations).map(([name, make]) => [name, make(dialect)]));
  const provider = { getMigrations: async () => made };
  const migrator = new Migrator({ db, provider, ...(schema !== undefined && { migrationTableSchema: schema }) });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
