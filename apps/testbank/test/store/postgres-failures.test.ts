import { describe, expect, it } from 'vitest';
import { absenceOf, refuseLost, unusable } from '../../src/store/postgres-failures.ts';
import { DatabaseError, Unavailable } from '../../src/store/store.ts';

const errorOf = (message: string, code?: string) => Object.assign(new Error(message), code !== undefined && { code });

describe('an error says that the database is', () => {
  it.each([
    ['lost', errorOf('terminating connection due to administrator command', '57P01')],
    ['lost', errorOf('connection failure', '08006')],
    ['lost', errorOf('connect ECONNREFUSED 127.0.0.1:5432', 'ECONNREFUSED')],
    ['lost', errorOf('getaddrinfo EAI_AGAIN host', 'EAI_AGAIN')],
    ['lost', errorOf('Connection terminated unexpectedly')],
    ['lost', errorOf('Client has encountered a connection error and is not queryable')],
    ['lost', new AggregateError([errorOf('Connection terminated'), errorOf('other')])],
    ['exhausted', errorOf('sorry, too many clients already', '53300')],
    ['busy', errorOf('timeout exceeded when trying to connect')],
    ['outdated', new Unavailable('A newer Testbank has changed the database', 'outdated')],
    // A copy of pg-boss.
    ['exhausted', { message: 'sorry, too many clients already', code: '53300' }],
  ])('%s: %o', (absence, error) => {
    expect(absenceOf(error)).toBe(absence);
    expect(() => refuseLost(error)).toThrow(expect.objectContaining({ name: 'Unavailable', absence }));
  });
});

it.each([
  errorOf('duplicate key value violates unique constraint', '23505'),
  errorOf('out of memory', '53200'),
  errorOf('query_canceled', '57014'),
  'lost',
  undefined,
])('%o says nothing about the database', (error) => {
  expect(absenceOf(error)).toBeUndefined();
  let thrown: unknown = 'nothing';
  try {
    refuseLost(error);
  } catch (reason) {
    thrown = reason;
  }
  expect(thrown).toBe(error);
});

it('an error that was refused already keeps its message', () => {
  const refused = new Unavailable('The database cannot be reached: Connection terminated unexpectedly');
  expect(() => refuseLost(refused)).toThrow(refused);
});

describe('a database that cannot be opened', () => {
  const url = 'postgres://user:secret@host/database';

  it('is named without its password', () => {
    const { message } = unusable(errorOf('database "database" does not exist', '3D000'), url);
    expect(message).toBe(
      'The database cannot be used: database "database" does not exist. Check --database "postgres://user:…@host/database".',
    );
  });

  it.each([errorOf('too many clients', '53300'), new Unavailable('too many clients', 'exhausted')])(
    'for lack of connections needs other numbers of them: %o',
    (error) => {
      expect(unusable(error, url).message).toMatch(
        /too many clients\. Give each Testbank fewer --database-connections/,
      );
    },
  );

  it('keeps an error that already says what to do', () => {
    const error = new DatabaseError('Update this Testbank.');
    expect(unusable(error, url)).toBe(error);
  });
});
