import { findBankConnection } from '../../store/bank-connections.ts';
import { findHalf, storeHalf } from '../../store/credential-halves.ts';
import type { WizardSessionRow } from '../../store/sessions.ts';
import { credentialsId, type JoinedCredentials, joinCredentials, type WizardEffect } from '../../wizard/index.ts';
import type { Context } from '../operation.ts';

/**
 * Joins the half of shared credentials that was sent with the one that is stored.
 *
 * @returns `undefined` if there is none, or if they do not fit together, or are not those of this connection
 */
export async function joinHalves(
  { db, vault }: Pick<Context, 'db' | 'vault'>,
  { connection_id }: Pick<WizardSessionRow, 'connection_id'>,
  sent: string | undefined,
  owner: string,
): Promise<JoinedCredentials | undefined> {
  const id = sent === undefined ? undefined : credentialsId(sent);
  if (sent === undefined || id === undefined) return undefined;
  const half = await findHalf(db, id);
  if (half === undefined || half.bank_user_id !== owner) return undefined;
  if (connection_id !== null && half.connection_id !== connection_id) return undefined;
  return joinCredentials(sent, vault.open(half.sealed_half), owner);
}

/** Stores the half that stays here, with the connection that the session has made or synced. */
export async function keepHalf(
  { id, half }: Extract<WizardEffect, { kind: 'store-credentials' }>,
  row: WizardSessionRow,
  { db, vault }: Context,
): Promise<void> {
  const session = await db
    .selectFrom('wizard_session')
    .select(['connection_id', 'bank_user_id'])
    .where('id', '=', row.id)
    .executeTakeFirstOrThrow();
  const { connection_id, bank_user_id } = session;
  if (connection_id === null || bank_user_id === null) throw new Error('Only connections share credentials.');
  // It was deleted while the bank user was logging in.
  if ((await findBankConnection(db, bank_user_id, connection_id)) === undefined) return;
  await storeHalf(db, { id, bank_user_id, connection_id, sealed_half: vault.seal(half) });
}
