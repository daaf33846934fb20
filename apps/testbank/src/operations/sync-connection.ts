import { validationFailed } from '@xs2a/server';
import { announce } from '../deliveries/announce.ts';
import { syncJob } from '../jobs/daily-sync.ts';
import { type BankConnectionRow, updateBankConnection } from '../store/bank-connections.ts';
import { hasEnded, createSession as newSession, step, type WizardSession } from '../wizard/index.ts';
import { ownBankConnection, toBankConnection } from './bank-connections.ts';
import { readFlag } from './filters.ts';
import { type Context, noContent, writing } from './operation.ts';
import { startSession } from './start.ts';
import { synchronize } from './sync.ts';
import { wizardContext } from './wizard/context.ts';
import { joinHalves } from './wizard/credentials.ts';
import { bankOf, readLogin, readSource } from './wizard/login.ts';

/** After so many failures in a row, a connection is disabled for good. */
const mostFailures = 3;

export const syncBankConnection = writing<'syncBankConnection'>(async ({ path, body = {} }, context) => {
  const connection = await ownBankConnection(context, path.connection_id);
  checkSyncable(connection, readFlag(body.force) === 1);
  const attempt = await attemptSync(context, connection, body.credentials);
  if (attempt.outcome !== 'needs the bank user') return noContent;
  const session = await startSession(context, {
    product: 'sync',
    state: attempt.session,
    bankUserId: connection.bank_user_id,
    connectionId: connection.id,
  });
  return { status: 202, body: session };
});

/** @throws {Problem} 422 for a connection that has failed: three times, or once if nothing is forced */
function checkSyncable({ sync_fail_counter }: BankConnectionRow, isForced: boolean): void {
  if (sync_fail_counter >= mostFailures) {
    throw validationFailed({
      connection_id: ['The bank connection is disabled after 3 failed syncs. Delete it and create it again.'],
    });
  }
  if (sync_fail_counter > 0 && !isForced) {
    throw validationFailed({ force: ['The last sync has failed. Send force to try again.'] });
  }
}

/** What a sync needs; it also runs without a caller, once a day. */
export type SyncContext = Pick<Context, 'db' | 'vault' | 'now' | 'slowMs' | 'queue' | 'users'>;

type Attempt =
  | { readonly outcome: 'synced' | 'failed' }
  | { readonly outcome: 'needs the bank user'; readonly session: WizardSession };

/**
 * Logs in without the bank user, by the wizard, and syncs if that is enough.
 *
 * @param half of shared credentials, as it was sent
 */
export async function attemptSync(
  context: SyncContext,
  connection: BankConnectionRow,
  half: string | undefined,
): Promise<Attempt> {
  const { db, vault, now } = context;
  const owner = connection.bank_user_id;
  const joined = await joinHalves(context, { connection_id: connection.id }, half, owner);
  const stored =
    connection.sealed_credentials === null ? undefined : JSON.parse(vault.open(connection.sealed_credentials));
  const credentials = stored ?? joined?.credentials;
  const session = newSession({
    product: 'sync',
    isTestmode: connection.testmode === 1,
    parameters: {},
    now,
    bank: bankOf({ bankCode: connection.bank_code, countryId: connection.country_id }),
    sharesCredentials: connection.sync_mode === 'shared',
  });
  if (credentials === undefined) return { outcome: 'needs the bank user', session };
  const accountId = connection.account_id;
  const source = await readSource(context, accountId);
  const wizardOwner = { accountId, owner, product: 'sync', approvalUrl: '' } as const;
  const wizard = await wizardContext(context, wizardOwner, undefined, source);
  const started = step({ ...session, credentials, hasStoredCredentials: true }, {}, wizard);
  const finish = started.effects.find((effect) => effect.kind === 'finish');
  if (finish !== undefined) {
    const login = await readLogin(context, accountId, finish.bank, finish.credentials, source);
    await recordSuccess(context, connection);
    await synchronize(context, connection, login, finish.accounts);
    if (connection.sync_mode === 'full') await context.queue.enqueue(db, syncJob(connection.id, now));
    return { outcome: 'synced' };
  }
  const isRefused = started.session.lastError !== '' && connection.sync_mode === 'full';
  // A bank user could not go on with a session that has ended.
  if (!isRefused && !hasEnded(started.session)) return { outcome: 'needs the bank user', session: started.session };
  await recordFailure(context, connection);
  return { outcome: 'failed' };
}

async function recordSuccess({ db, now }: SyncContext, { id }: BankConnectionRow): Promise<void> {
  await updateBankConnection(db, id, { sync_active: 1, sync_message: '', sync_fail_counter: 0, last_synced: now });
}

/** Stops the automatic sync, and says why. */
export async function recordFailure(context: SyncContext, connection: BankConnectionRow): Promise<void> {
  const failed = await updateBankConnection(context.db, connection.id, {
    sync_active: 0,
    sync_message: 'Der Login zu Ihrer Bank ist fehlgeschlagen.',
    sync_fail_counter: connection.sync_fail_counter + 1,
  });
  const owner = { accountId: failed.account_id, testmode: failed.testmode };
  const message = 'Bank connection synchronization failed.';
  const event = { type: 'bank_accounts.sync_failed', transaction: undefined, message, data: toBankConnection(failed) };
  await announce(context, owner, event);
}
