import { describe, expect, it } from 'vitest';
import { isPostgres, parseUrl, withoutSecret } from '../../src/store/postgres-url.ts';

it.each([
  ['postgres://host/database', true],
  ['postgresql://host/database', true],
  ['Postgres://host/database', true],
  ['postgres.db', false],
  ['file://postgres://', false],
])('%s is the URL of a PostgreSQL database: %s', (database, want) => {
  expect(isPostgres(database)).toBe(want);
});

describe('a URL', () => {
  it('names the schema, which pg does not know', () => {
    expect(parseUrl('postgres://a:b@host/database?sslmode=require&schema=mine')).toEqual({
      connectionString: 'postgres://a:b@host/database?sslmode=require',
      schema: 'mine',
    });
    expect(parseUrl('postgres://host/database').schema).toBe('testbank');
  });

  it.each([
    { schema: 'a', isValid: true },
    { schema: `_${'a'.repeat(62)}`, isValid: true },
    { schema: 'a'.repeat(64), isValid: false },
    { schema: '1a', isValid: false },
    { schema: 'A', isValid: false },
    { schema: '', isValid: false },
  ])('may have the schema "$schema": $isValid', ({ schema, isValid }) => {
    const read = () => parseUrl(`postgres://host/database?schema=${schema}`).schema;
    if (isValid) expect(read()).toBe(schema);
    else expect(read).toThrow(`The schema "${schema}" is not valid.`);
  });

  it('that cannot be read is refused without its password', () => {
    const read = () => parseUrl('postgres://user:secret@host:port/database');
    expect(read).toThrow('The URL of the database is not valid.');
    expect(read).not.toThrow('secret');
  });

  it.each([
    ['postgres://user:secret@host:5432/database?schema=mine', 'postgres://user:…@host:5432/database'],
    ['postgres://host/database?password=secret', 'postgres://host/database'],
    ['postgres://host/100%25', 'postgres://host/100%25'],
  ])('%s is shown without what is secret', (url, want) => {
    expect(withoutSecret(url)).toBe(want);
  });
});
