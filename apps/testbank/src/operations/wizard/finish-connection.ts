import { syncJob } from '../../jobs/daily-sync.ts';
import { newId } from '../../platform/ids.ts';
import { createBankConnection, findBankConnection, updateBankConnection } from '../../store/bank-connections.ts';
import { readState, type WizardSessionRow } from '../../store/sessions.ts';
import type { WizardEffect } from '../../wizard/index.ts';
import type { Context } from '../operation.ts';
import { synchronize } from '../sync.ts';
import { recordFailure } from '../sync-connection.ts';
import { bankOf, readLogin } from './login.ts';
import type { Finish } from './result.ts';

/** A bank connection: it is stored, and all accounts of the login are read. */
export async function finishConnection(effect: Finish, session: WizardSessionRow, context: Context): Promise<void> {
  const { db, vault, now } = context;
  const { sync_mode = 'none' } = (readState(session, vault)?.parameters ?? {}) as {
    sync_mode?: 'full' | 'shared' | 'none';
  };
  const bank = bankOf(effect.bank);
  const connection = await createBankConnection(db, {
    id: newId('connection'),
    account_id: session.account_id,
    created_at: now,
    testmode: session.testmode,
    bank_user_id: bankUserOfSession(session),
    bank_code: bank.bankCode,
    country_id: bank.countryId,
    bic: bank.bic,
    bank_name: bank.name,
    sync_mode,
    sync_active: 1,
    sync_message: '',
    sync_fail_counter: 0,
    last_synced: now,
    sealed_credentials: sync_mode === 'full' ? seal(effect, context) : null,
  });
  await db.updateTable('wizard_session').set({ connection_id: connection.id }).where('id', '=', session.id).execute();
  const login = await readLogin(context, session.account_id, effect.bank, effect.credentials);
  await synchronize(context, connection, login, effect.accounts);
  if (sync_mode === 'full') await context.queue.enqueue(db, syncJob(connection.id, now));
}

/** A sync in which the bank user has logged in again. */
export async function finishSync(effect: Finish, session: WizardSessionRow, context: Context): Promise<void> {
  const { db, now } = context;
  const connection = await findBankConnection(db, bankUserOfSession(session), session.connection_id ?? '');
  // It was deleted while the bank user was logging in.
  if (connection === undefined) return;
  const synced = await updateBankConnection(db, connection.id, {
    sync_active: 1,
    sync_message: '',
    sync_fail_counter: 0,
    last_synced: now,
    ...(connection.sync_mode === 'full' && { sealed_credentials: seal(effect, context) }),
  });
  if (synced.sync_mode === 'full') await context.queue.enqueue(db, syncJob(synced.id, now));
  const login = await readLogin(context, session.account_id, effect.bank, effect.credentials);
  await synchronize(context, synced, login, effect.accounts);
}

/** A sync that the bank has refused, for example after three wrong logins. Who leaves the wizard has not failed. */
export async function failSync(
  { lastError }: Extract<WizardEffect, { kind: 'fail' }>,
  session: WizardSessionRow,
  context: Context,
): Promise<void> {
  if (lastError === 'client_aborted' || lastError === 'session_expired') return;
  const connection = await findBankConnection(context.db, bankUserOfSession(session), session.connection_id ?? '');
  // It was deleted while the bank user was logging in.
  if (connection !== undefined) await recordFailure(context, connection);
}

function seal({ credentials }: Finish, { vault }: Context): string {
  return vault.seal(JSON.stringify(credentials));
}

function bankUserOfSession({ bank_user_id }: WizardSessionRow): string {
  if (bank_user_id === null) throw new Error('The session of a bank connection has lost its bank user.');
  return bank_user_id;
}
