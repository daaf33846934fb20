import type { Selectable } from 'kysely';
import { newId } from '../platform/ids.ts';
import { type Page, type PageRequest, readPage } from './pages.ts';
import type { Db } from './store.ts';
import type { Tables } from './tables.ts';

export type BlacklistItemRow = Selectable<Tables['blacklist_item']>;

/** @returns `undefined` if the account has blacklisted this IBAN already */
export function addBlacklistItem(
  db: Db,
  accountId: string,
  iban: string,
  now: number,
): Promise<BlacklistItemRow | undefined> {
  return db
    .insertInto('blacklist_item')
    .values({ id: newId('blacklistItem'), account_id: accountId, iban, created_at: now })
    .onConflict((conflict) => conflict.columns(['account_id', 'iban']).doNothing())
    .returningAll()
    .executeTakeFirst();
}

export function listBlacklistItems(db: Db, accountId: string, page: PageRequest): Promise<Page<BlacklistItemRow>> {
  return readPage(db.selectFrom('blacklist_item').where('account_id', '=', accountId).selectAll(), page);
}

export function findBlacklistItem(db: Db, accountId: string, id: string): Promise<BlacklistItemRow | undefined> {
  return db
    .selectFrom('blacklist_item')
    .selectAll()
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
}

export async function deleteBlacklistItem(db: Db, id: string): Promise<void> {
  await db.deleteFrom('blacklist_item').where('id', '=', id).execute();
}

/** All IBANs that an account has blacklisted. */
export async function listBlacklistedIbans(db: Db, accountId: string): Promise<string[]> {
  const rows = await db.selectFrom('blacklist_item').select('iban').where('account_id', '=', accountId).execute();
  return rows.map(({ iban }) => iban);
}
