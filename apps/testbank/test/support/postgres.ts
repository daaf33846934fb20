/** The PostgreSQL on which the tests run: `vitest run -c vitest.long.config.ts --project postgres`. */
import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import { inject } from 'vitest';

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: string | undefined;
  }
}

/** Its URL; `undefined` for tests that run on SQLite. */
export const postgres: string | undefined = inject('postgres');

/** A key for the secrets in its databases. */
export const key: string = Buffer.alloc(32, 7).toString('base64');

/** A database with all tables and without rows: a copy of it is made faster than a new one. */
const template = 'testbank_template';

/** A schema or database that stands for a file of SQLite. */
export function databaseOf(file: string): string {
  return `file_${createHash('sha256').update(file).digest('hex').slice(0, 24)}`;
}

export function urlOf(database: string): string {
  return new URL(`/${database}`, postgres).href;
}

/** Creates a database unless it exists. */
export function createOnce(database: string): Promise<void> {
  return withClient(async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (rowCount === 0) await client.query(`create database "${database}" template ${template}`);
  });
}

export function dropDatabase(database: string): Promise<void> {
  return withClient(async (client) => {
    await client.query(`drop database "${database}" with (force)`);
  });
}

/** Runs a work with a connection of its own. */
export async function withClient<Result>(work: (client: Client) => Promise<Result>, url = postgres): Promise<Result> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
