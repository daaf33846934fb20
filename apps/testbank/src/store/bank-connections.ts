import type { Insertable, Selectable, Updateable } from 'kysely';
import { type Page, type PageRequest, readPage } from './pages.ts';
import type { Db } from './store.ts';
import type { Tables } from './tables.ts';

export type BankConnectionRow = Selectable<Tables['bank_connection']>;

export function createBankConnection(
  db: Db,
  connection: Omit<Insertable<Tables['bank_connection']>, 'position'>,
): Promise<BankConnectionRow> {
  return db.insertInto('bank_connection').values(connection).returningAll().executeTakeFirstOrThrow();
}

export function listBankConnections(db: Db, bankUserId: string, page: PageRequest): Promise<Page<BankConnectionRow>> {
  return readPage(db.selectFrom('bank_connection').where('bank_user_id', '=', bankUserId).selectAll(), page);
}

export function findBankConnection(db: Db, bankUserId: string, id: string): Promise<BankConnectionRow | undefined> {
  return db
    .selectFrom('bank_connection')
    .selectAll()
    .where('id', '=', id)
    .where('bank_user_id', '=', bankUserId)
    .executeTakeFirst();
}

export function updateBankConnection(
  db: Db,
  id: string,
  changes: Updateable<Tables['bank_connection']>,
): Promise<BankConnectionRow> {
  return db.updateTable('bank_connection').set(changes).where('id', '=', id).returningAll().executeTakeFirstOrThrow();
}

/** Its accounts and their turnovers stay. */
export async function deleteBankConnection(db: Db, id: string): Promise<void> {
  await db.deleteFrom('credential_half').where('connection_id', '=', id).execute();
  await db.deleteFrom('bank_connection').where('id', '=', id).execute();
}

export function findBankConnectionOfAnyUser(db: Db, id: string): Promise<BankConnectionRow | undefined> {
  return db.selectFrom('bank_connection').selectAll().where('id', '=', id).executeTakeFirst();
}
