/** URLs of PostgreSQL databases. */
import { DatabaseError } from './store.ts';

/** Whether this is the URL of a PostgreSQL database. */
export function isPostgres(database: string): boolean {
  return /^postgres(?:ql)?:\/\//i.test(database);
}

/**
 * Reads `postgres://user:password@host:port/database?schema=…`.
 *
 * @returns what `pg` takes, and the schema of the tables
 * @throws {DatabaseError}
 */
export function parseUrl(url: string): { connectionString: string; schema: string } {
  if (!URL.canParse(url)) {
    throw new DatabaseError(
      'The URL of the database is not valid. Expected: postgres://user:password@host/database, with special characters encoded as in %40.',
    );
  }
  const parsed = new URL(url);
  const schema = parsed.searchParams.get('schema') ?? 'testbank';
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema)) {
    throw new DatabaseError(`The schema "${schema}" is not valid. Expected: lower-case letters, digits and _.`);
  }
  parsed.searchParams.delete('schema');
  return { connectionString: parsed.href, schema };
}

/** The URL as messages show it. */
export function withoutSecret(url: string): string {
  const { protocol, username, host, pathname } = new URL(url);
  return `${protocol}//${username === '' ? '' : `${username}:…@`}${host}${pathname}`;
}
