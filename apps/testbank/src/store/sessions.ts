import type { Selectable } from 'kysely';
import { newId, newReference, randomText } from '../platform/ids.ts';
import { hashSecret, type Vault } from '../platform/secrets.ts';
import { hasEnded, type WizardSession } from '../wizard/index.ts';
import { compiled, pick } from './compiled.ts';
import type { Owner } from './owner.ts';
import type { Db } from './store.ts';
import type { Tables } from './tables.ts';

export type WizardSessionRow = Selectable<Tables['wizard_session']>;

/** Letters of a session key, as in the samples of the reference. */
const keyLength = 40;

/** What references call the products. */
const referenceProducts = { verification: 'xv', risk: 'xr', payment: 'xp', connection: 'bcs', sync: 'bcs' } as const;

/** The account with the five digits of its references. */
type NumberedOwner = Owner & { readonly accountNumber: number };

export type SessionCaller = NumberedOwner & { readonly bankUserId: string | undefined };

export interface NewSession {
  readonly owner: NumberedOwner;
  readonly product: WizardSessionRow['product'];
  readonly state: WizardSession;
  /** Of sessions of bank connections. */
  readonly bankUserId?: string;
  readonly connectionId?: string;
}

export async function createSession(
  db: Db,
  vault: Vault,
  { owner, product, state, bankUserId, connectionId }: NewSession,
  now: number,
): Promise<{ id: string; key: string; reference: string }> {
  const key = randomText(keyLength);
  const id = newId('session');
  const reference = newReference(owner.accountNumber, referenceProducts[product]);
  await insertSession(db, {
    id,
    account_id: owner.accountId,
    created_at: now,
    reference,
    testmode: owner.testmode,
    key_hash: hashSecret(key),
    sealed_key: vault.seal(key),
    product,
    bank_user_id: bankUserId ?? null,
    connection_id: connectionId ?? null,
    sealed_state: vault.seal(JSON.stringify(state)),
    touched_at: now,
    deleted_at: null,
  });
  return { id, key, reference };
}

const sessionColumns = [
  'id',
  'account_id',
  'created_at',
  'reference',
  'testmode',
  'key_hash',
  'sealed_key',
  'product',
  'bank_user_id',
  'connection_id',
  'sealed_state',
  'touched_at',
  'deleted_at',
] as const;

const insertSession = compiled((db, row: Omit<WizardSessionRow, 'position'>) =>
  db.insertInto('wizard_session').values(pick(row, sessionColumns)),
);

/** A session of any account. */
export function findSessionByReference(db: Db, reference: string): Promise<WizardSessionRow | undefined> {
  return db.selectFrom('wizard_session').selectAll().where('reference', '=', reference).executeTakeFirst();
}

/** A session of any account. */
export async function findSessionByKey(db: Db, key: string): Promise<WizardSessionRow | undefined> {
  const [row] = await sessionByKey(db, { hash: hashSecret(key) });
  return row;
}

const sessionByKey = compiled((db, { hash }: { hash: string }) =>
  db.selectFrom('wizard_session').selectAll().where('key_hash', '=', hash),
);

/** For whom a session was created, in any account. */
export async function findSessionCaller(db: Db, key: string): Promise<SessionCaller | undefined> {
  const row = await db
    .selectFrom('wizard_session')
    .innerJoin('account', 'account.id', 'wizard_session.account_id')
    .select([
      'account.id as accountId',
      'account.number as accountNumber',
      'wizard_session.testmode',
      'wizard_session.bank_user_id',
    ])
    .where('wizard_session.key_hash', '=', hashSecret(key))
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { bank_user_id, ...owner } = row;
  return { ...owner, bankUserId: bank_user_id ?? undefined };
}

/** Of a session that has ended, the credentials of the bank user are not kept. */
export async function saveSession(db: Db, vault: Vault, id: string, state: WizardSession, now: number): Promise<void> {
  const kept = hasEnded(state) ? { ...state, credentials: null } : state;
  await updateSession(db, { id, state: vault.seal(JSON.stringify(kept)), now });
}

const updateSession = compiled((db, { id, state, now }: { id: string; state: string; now: number }) =>
  db.updateTable('wizard_session').set({ sealed_state: state, touched_at: now }).where('id', '=', id),
);

/** @returns `undefined` if its data were deleted */
export function readState({ sealed_state }: WizardSessionRow, vault: Vault): WizardSession | undefined {
  return sealed_state === null ? undefined : JSON.parse(vault.open(sealed_state));
}

export function findSessionById(db: Db, id: string): Promise<WizardSessionRow | undefined> {
  return db.selectFrom('wizard_session').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Deletes what is known of a session. The row stays, and says that it was there. */
export async function eraseSession(db: Db, id: string, now: number): Promise<void> {
  await db.updateTable('wizard_session').set({ sealed_state: null, deleted_at: now }).where('id', '=', id).execute();
}
