import type { Selectable } from 'kysely';
import { newId } from '../platform/ids.ts';
import type { Vault } from '../platform/secrets.ts';
import type { Owner } from './owner.ts';
import type { Db } from './store.ts';
import type { Tables } from './tables.ts';

export type WebhookRow = Selectable<Tables['webhook']>;

/** URLs of an account and mode at most: reference, section "Events and Webhook". */
export const mostWebhooks = 3;

/** Oldest first. */
export function listWebhooks(db: Db, { accountId, testmode }: Owner): Promise<WebhookRow[]> {
  return db
    .selectFrom('webhook')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('testmode', '=', testmode)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

export function findWebhook(db: Db, id: string): Promise<WebhookRow | undefined> {
  return db.selectFrom('webhook').selectAll().where('id', '=', id).executeTakeFirst();
}

export function createWebhook(
  db: Db,
  vault: Vault,
  { accountId, testmode }: Owner,
  { url, secret }: { url: string; secret: string },
  now: number,
): Promise<WebhookRow> {
  return db
    .insertInto('webhook')
    .values({
      id: newId('webhook'),
      account_id: accountId,
      testmode,
      url,
      sealed_secret: vault.seal(secret),
      created_at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** The next try of every delivery is signed with the new secret. */
export async function changeSecret(db: Db, vault: Vault, id: string, secret: string): Promise<void> {
  await db
    .updateTable('webhook')
    .set({ sealed_secret: vault.seal(secret) })
    .where('id', '=', id)
    .execute();
}

export async function deleteWebhook(db: Db, id: string): Promise<void> {
  await db.deleteFrom('webhook').where('id', '=', id).execute();
}
