import type { Selectable } from 'kysely';
import { newId } from '../platform/ids.ts';
import type { Owner } from './owner.ts';
import { type Page, type PageRequest, readPage } from './pages.ts';
import type { Db } from './store.ts';
import type { Tables } from './tables.ts';

export type BankUserRow = Selectable<Tables['bank_user']>;

export async function createBankUser(
  db: Db,
  { accountId, testmode }: Owner,
  { name, email }: { name: string; email: string | undefined },
  now: number,
): Promise<BankUserRow> {
  return db
    .insertInto('bank_user')
    .values({ id: newId('bankUser'), account_id: accountId, testmode, name, email: email ?? null, created_at: now })
    .returningAll()
    .executeTakeFirstOrThrow();
}

export function listBankUsers(db: Db, { accountId, testmode }: Owner, page: PageRequest): Promise<Page<BankUserRow>> {
  const own = db.selectFrom('bank_user').where('account_id', '=', accountId).where('testmode', '=', testmode);
  return readPage(own.selectAll(), page);
}

/** A bank user of any account. */
export function findBankUser(db: Db, id: string): Promise<BankUserRow | undefined> {
  return db.selectFrom('bank_user').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Deletes a bank user with tokens, connections, accounts and turnovers, and ends the wizard sessions. */
export async function deleteBankUser(db: Db, id: string, now: number): Promise<void> {
  const accounts = db.selectFrom('bank_account').select('id').where('bank_user_id', '=', id);
  await db.deleteFrom('turnover').where('bank_account_id', 'in', accounts).execute();
  for (const table of ['bank_account', 'credential_half', 'bank_connection', 'access_token'] as const) {
    await db.deleteFrom(table).where('bank_user_id', '=', id).execute();
  }
  // An API key could finish them, and connect a bank to nobody.
  await db
    .updateTable('wizard_session')
    .set({ sealed_state: null, deleted_at: now })
    .where('bank_user_id', '=', id)
    .where('deleted_at', 'is', null)
    .execute();
  await db.deleteFrom('bank_user').where('id', '=', id).execute();
}
