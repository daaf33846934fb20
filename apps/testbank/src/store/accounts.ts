import { newId } from '../platform/ids.ts';
import { hashSecret } from '../platform/secrets.ts';
import type { Db } from './store.ts';
import type { Flag } from './tables.ts';

/** Number of the first account; the samples of the reference have it. */
const firstNumber = 10_001;

/** A merchant whose data no other merchant sees. */
export interface Account {
  readonly id: string;
  readonly number: number;
  readonly name: string;
}

export async function createAccount(db: Db, name: string, now: number): Promise<Account> {
  const { last } = await db
    .selectFrom('account')
    .select((expression) => expression.fn.max('number').as('last'))
    .executeTakeFirstOrThrow();
  const account = { id: newId('account'), number: last === null ? firstNumber : Number(last) + 1, name };
  await db
    .insertInto('account')
    .values({ ...account, created_at: now })
    .execute();
  return account;
}

/** @returns the id of the key */
export async function createApiKey(
  db: Db,
  accountId: string,
  testmode: Flag,
  secret: string,
  now: number,
): Promise<string> {
  const id = newId('apiKey');
  await db
    .insertInto('api_key')
    .values({
      id,
      account_id: accountId,
      testmode,
      hash: hashSecret(secret),
      ending: secret.slice(-4),
      created_at: now,
      revoked_at: null,
    })
    .execute();
  return id;
}

/** The account and the mode of a key that is not revoked. */
export async function findApiKey(
  db: Db,
  hash: string,
): Promise<{ accountId: string; accountNumber: number; testmode: Flag } | undefined> {
  return db
    .selectFrom('api_key')
    .innerJoin('account', 'account.id', 'api_key.account_id')
    .select(['account.id as accountId', 'account.number as accountNumber', 'api_key.testmode'])
    .where('api_key.hash', '=', hash)
    .where('api_key.revoked_at', 'is', null)
    .executeTakeFirst();
}
