import type { Selectable } from 'kysely';
import type { Db } from './store.ts';
import type { Tables } from './tables.ts';

export type CredentialHalfRow = Selectable<Tables['credential_half']>;

export function findHalf(db: Db, id: string): Promise<CredentialHalfRow | undefined> {
  return db.selectFrom('credential_half').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Replaces the half that the connection had. */
export async function storeHalf(db: Db, half: CredentialHalfRow): Promise<void> {
  await db.deleteFrom('credential_half').where('connection_id', '=', half.connection_id).execute();
  await db.insertInto('credential_half').values(half).execute();
}
