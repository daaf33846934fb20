import type { Selectable } from 'kysely';
import { newId } from '../platform/ids.ts';
import { hashSecret } from '../platform/secrets.ts';
import { compiled } from './compiled.ts';
import type { Db } from './store.ts';
import type { Flag, Tables } from './tables.ts';

export type AccountRow = Selectable<Tables['account']>;
export type ApiKeyRow = Selectable<Tables['api_key']>;

/** Number of the first account; the samples of the reference have it. */
const firstNumber = 10_001;

export async function createAccount(db: Db, name: string, now: number): Promise<AccountRow> {
  const { last } = await db
    .selectFrom('account')
    .select((expression) => expression.fn.max('number').as('last'))
    .executeTakeFirstOrThrow();
  const account = {
    id: newId('account'),
    number: last === null ? firstNumber : Number(last) + 1,
    name,
    created_at: now,
  };
  await db.insertInto('account').values(account).execute();
  return account;
}

/** Oldest first. */
export function listAccounts(db: Db): Promise<AccountRow[]> {
  return db.selectFrom('account').selectAll().orderBy('number').execute();
}

/** @param id the first account by default */
export function findAccount(db: Db, id?: string): Promise<AccountRow | undefined> {
  const query = db.selectFrom('account').selectAll().orderBy('number').limit(1);
  return (id === undefined ? query : query.where('id', '=', id)).executeTakeFirst();
}

export async function createApiKey(
  db: Db,
  accountId: string,
  testmode: Flag,
  secret: string,
  now: number,
): Promise<ApiKeyRow> {
  return db
    .insertInto('api_key')
    .values({
      id: newId('apiKey'),
      account_id: accountId,
      testmode,
      hash: hashSecret(secret),
      ending: secret.slice(-4),
      created_at: now,
      revoked_at: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Oldest first, revoked ones too. */
export function listApiKeys(db: Db, accountId: string): Promise<ApiKeyRow[]> {
  return db
    .selectFrom('api_key')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** @returns whether there is such a key; one that was revoked before keeps its moment */
export async function revokeApiKey(db: Db, id: string, now: number): Promise<boolean> {
  const key = await db.selectFrom('api_key').select('revoked_at').where('id', '=', id).executeTakeFirst();
  if (key?.revoked_at === null) await db.updateTable('api_key').set({ revoked_at: now }).where('id', '=', id).execute();
  return key !== undefined;
}

/** The account and the mode of a key that is not revoked. */
export async function findApiKey(
  db: Db,
  hash: string,
): Promise<{ accountId: string; accountNumber: number; testmode: Flag } | undefined> {
  const [key] = await keyByHash(db, { hash });
  return key;
}

const keyByHash = compiled((db, { hash }: { hash: string }) =>
  db
    .selectFrom('api_key')
    .innerJoin('account', 'account.id', 'api_key.account_id')
    .select(['account.id as accountId', 'account.number as accountNumber', 'api_key.testmode'])
    .where('api_key.hash', '=', hash)
    .where('api_key.revoked_at', 'is', null),
);
