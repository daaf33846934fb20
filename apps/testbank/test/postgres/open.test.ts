import { describe, expect, it } from 'vitest';
import { createTestbank } from '../../src/testbank.ts';
import { key, postgres } from '../support/postgres.ts';

describe('a PostgreSQL database is refused with what to do', () => {
  it.each([
    { name: 'without a key', options: { key: '' }, says: 'XS2A_TESTBANK_KEY is missing' },
    { name: 'with a short key', options: { key: 'AAAA' }, says: 'XS2A_TESTBANK_KEY has not 32 bytes' },
    { name: 'with an odd schema', options: { key, database: `${postgres}?schema=a"b` }, says: 'The schema "a"b"' },
    {
      name: 'that is not there',
      options: { key, database: 'postgres://user:geheimnis@127.0.0.1:1/nowhere' },
      says: 'ECONNREFUSED',
    },
    {
      name: 'that the server does not have',
      options: { key, database: `${postgres}-missing` },
      says: 'does not exist',
    },
  ])('$name', async ({ options, says }) => {
    const error = await createTestbank({ database: postgres ?? '', ...options }).catch((reason: Error) => reason);
    expect(error).toMatchObject({ name: 'DatabaseError', message: expect.stringContaining(says) });
    expect(String(error)).not.toContain('geheimnis');
  });
});
