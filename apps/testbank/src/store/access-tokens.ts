import type { Selectable } from 'kysely';
import { newId, randomText } from '../platform/ids.ts';
import { hashSecret, type Vault } from '../platform/secrets.ts';
import type { BankUserRow } from './bank-users.ts';
import { compiled } from './compiled.ts';
import { type Page, type PageRequest, readPage } from './pages.ts';
import type { Db } from './store.ts';
import type { Flag, Tables } from './tables.ts';

export type AccessTokenRow = Selectable<Tables['access_token']>;

/** Letters of a token, as in the samples of the reference. */
const tokenLength = 32;

export async function createAccessToken(
  db: Db,
  vault: Vault,
  user: BankUserRow,
  { validUntil, now }: { validUntil: number; now: number },
): Promise<AccessTokenRow> {
  const token = randomText(tokenLength);
  return db
    .insertInto('access_token')
    .values({
      id: newId('accessToken'),
      account_id: user.account_id,
      testmode: user.testmode,
      bank_user_id: user.id,
      hash: hashSecret(token),
      sealed: vault.seal(token),
      valid_until: validUntil,
      created_at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

export function listAccessTokens(db: Db, bankUserId: string, page: PageRequest): Promise<Page<AccessTokenRow>> {
  return readPage(db.selectFrom('access_token').where('bank_user_id', '=', bankUserId).selectAll(), page);
}

export function findAccessTokenById(db: Db, bankUserId: string, id: string): Promise<AccessTokenRow | undefined> {
  return db
    .selectFrom('access_token')
    .selectAll()
    .where('id', '=', id)
    .where('bank_user_id', '=', bankUserId)
    .executeTakeFirst();
}

export function refreshAccessToken(db: Db, id: string, validUntil: number): Promise<AccessTokenRow> {
  return db
    .updateTable('access_token')
    .set({ valid_until: validUntil })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function deleteAccessToken(db: Db, id: string): Promise<void> {
  await db.deleteFrom('access_token').where('id', '=', id).execute();
}

/** Whom a token that has not expired belongs to. */
export async function findAccessToken(
  db: Db,
  hash: string,
  now: number,
): Promise<{ accountId: string; accountNumber: number; testmode: Flag; bankUserId: string } | undefined> {
  const [token] = await tokenByHash(db, { hash, now });
  return token;
}

const tokenByHash = compiled((db, { hash, now }: { hash: string; now: number }) =>
  db
    .selectFrom('access_token')
    .innerJoin('account', 'account.id', 'access_token.account_id')
    .select([
      'account.id as accountId',
      'account.number as accountNumber',
      'access_token.testmode',
      'access_token.bank_user_id as bankUserId',
    ])
    .where('access_token.hash', '=', hash)
    .where('access_token.valid_until', '>', now),
);
