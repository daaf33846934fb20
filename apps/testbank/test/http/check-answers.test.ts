import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestbank, type Testbank } from '../../src/testbank.ts';
import { call } from '../call.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../support/database.ts';
import { takeLog } from '../support/log.ts';

let database: TemporaryDatabase;
let testbank: Testbank | undefined;
beforeEach(() => {
  database = temporaryDatabase();
});
afterEach(async () => {
  await testbank?.close();
  database.remove();
});

/** A verification whose stored result has lost its members. */
async function breakVerification(production: boolean): Promise<string> {
  testbank = await createTestbank({ database: database.file, production });
  const { object } = await testbank.control.createFinishedSession({ product: 'verification' });
  const { id } = object as { id: string };
  const connection = new DatabaseSync(database.file);
  connection.exec(`update xs2a_transaction set body = '{"id": "secret-of-nobody"}'`);
  connection.close();
  return `/v1/verifications/${id}`;
}

describe('an answer that breaks the contract', () => {
  it('is a 500, and a line in the log that names operation and place, but no value', async () => {
    const path = await breakVerification(false);
    const { status, body } = await call(testbank as Testbank, path);
    expect([status, body]).toEqual([500, { code: 500, message: expect.any(String) }]);
    const lines = takeLog();
    expect(lines).toEqual([expect.stringContaining('getVerification has broken the contract: /')]);
    expect(lines.join()).not.toContain('secret-of-nobody');
  });

  it('is given with the option production', async () => {
    const path = await breakVerification(true);
    expect((await call(testbank as Testbank, path)).body).toEqual({ id: 'secret-of-nobody' });
  });
});
