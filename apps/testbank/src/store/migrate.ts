import { sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { initial } from './migrations/0001-initial.ts';
import type { DialectName } from './migrations/dialect.ts';
import { refusalOf } from './schema-version.ts';
import { DatabaseError, type Db } from './store.ts';

/** Makers of migrations by their names, in their order. */
export type Migrations = Readonly<Record<string, (dialect: DialectName) => Migration>>;

/**
 * In their order. A migration that was released never changes. It leaves the previous version working: what takes
 * something away comes a version later than the program that does without it, and its name says so (ADR 34).
 */
export const migrations: Migrations = {
  '0001-initial': initial,
};

export const migrationNames: readonly string[] = Object.keys(migrations);

export interface MigrateOptions {
  readonly dialect: DialectName;
  readonly migrations?: Migrations | undefined;
  /** Where the tables are, if the database has several schemas. */
  readonly schema?: string;
}

/**
 * Migrates a database to the state that this version expects. One that a newer version has changed stays as it is.
 *
 * @throws {DatabaseError} if this version does not work with it
 */
export async function migrate(
  db: Db,
  { dialect, migrations: all = migrations, schema }: MigrateOptions,
): Promise<void> {
  const known = Object.keys(all);
  const applied = await appliedMigrations(db, schema);
  const refusal = refusalOf(known, applied);
  if (refusal !== undefined) {
    throw new DatabaseError(`The database cannot be used: ${refusal}. Update this Testbank, or use another database.`);
  }
  if (known.every((name) => applied.includes(name))) return;
  const made = Object.fromEntries(Object.entries(all).map(([name, make]) => [name, make(dialect)]));
  const provider = { getMigrations: async () => made };
  const migrator = new Migrator({ db, provider, ...(schema !== undefined && { migrationTableSchema: schema }) });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

/** The table in which Kysely keeps the names of migrations. */
const migrationTable = 'kysely_migration';

async function appliedMigrations(db: Db, schema: string | undefined): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  const isKept = tables.some((table) => table.name === migrationTable && (schema ?? table.schema) === table.schema);
  return isKept ? readMigrations(db, schema) : [];
}

/** Names of the migrations of a database that has some. */
export async function readMigrations(db: Db, schema?: string): Promise<string[]> {
  const table = schema === undefined ? sql.table(migrationTable) : sql.table(`${schema}.${migrationTable}`);
  const { rows } = await sql<{ name: string }>`select name from ${table} order by name`.execute(db);
  return rows.map(({ name }) => name);
}
