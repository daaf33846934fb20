/** What control calls have changed at the simulated banks, as one account of the Testbank sees it. */
import type { Selectable } from 'kysely';
import { isSameHash, type Vault } from '../platform/secrets.ts';
import type { LoginKey } from './bank-logins.ts';
import type { Db } from './store.ts';
import type { Tables } from './tables.ts';

type LoginChangeRow = Selectable<Tables['login_change']>;
export type BankStateRow = Selectable<Tables['bank_state']>;

/** Names a bank of the directory. */
interface BankKey {
  readonly bankCode: string;
  readonly countryId: string;
}

/** What was changed at a login. */
export interface LoginChange extends LoginKey {
  /** Whether only one PIN is accepted. */
  readonly hasPassword: boolean;
  /** IBANs of accounts that were opened. */
  readonly furtherIbans: readonly string[];
}

export interface BankChanges {
  stateOf(bank: BankKey): 'up' | 'down' | 'slow';
  /** Whether a login takes a PIN. It takes any unless its password was changed. */
  accepts(bank: BankKey, userName: string, pin: string): 'any' | 'yes' | 'no';
  /** IBANs of accounts that were opened at a login. */
  furtherIbansOf(bank: BankKey, userName: string): readonly string[];
}

export async function readBankChanges(db: Db, vault: Vault, accountId: string): Promise<BankChanges> {
  const states = await listBankStates(db, accountId);
  const logins = await loginRows(db, accountId);
  const loginOf = (bank: BankKey, userName: string) => {
    if (logins.length === 0) return undefined;
    const hash = vault.fingerprint(userName);
    return logins.find((row) => isOf(row, bank) && row.user_hash === hash);
  };
  return {
    stateOf: (bank) => states.find((row) => isOf(row, bank))?.state ?? 'up',
    accepts: (bank, userName, pin) => {
      const hash = loginOf(bank, userName)?.password_hash ?? null;
      if (hash === null) return 'any';
      return isSameHash(hash, vault.fingerprint(pin)) ? 'yes' : 'no';
    },
    furtherIbansOf: (bank, userName) => {
      const login = loginOf(bank, userName);
      return login === undefined ? [] : openIbans(login, vault);
    },
  };
}

function isOf(row: { bank_code: string; country_id: string }, { bankCode, countryId }: BankKey): boolean {
  return row.bank_code === bankCode && row.country_id === countryId;
}

/** By country and bank code. */
export function listBankStates(db: Db, accountId: string): Promise<BankStateRow[]> {
  return db
    .selectFrom('bank_state')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('country_id')
    .orderBy('bank_code')
    .execute();
}

export async function writeBankState(
  db: Db,
  accountId: string,
  { bankCode, countryId }: BankKey,
  state: 'up' | 'down' | 'slow',
): Promise<void> {
  await db
    .deleteFrom('bank_state')
    .where('account_id', '=', accountId)
    .where('country_id', '=', countryId)
    .where('bank_code', '=', bankCode)
    .execute();
  if (state === 'up') return;
  await db
    .insertInto('bank_state')
    .values({ account_id: accountId, bank_code: bankCode, country_id: countryId, state })
    .execute();
}

export async function listLoginChanges(db: Db, vault: Vault, accountId: string): Promise<LoginChange[]> {
  return (await loginRows(db, accountId)).map((row) => open(row, vault));
}

/** @param change `password` is the only PIN that is accepted from now on, `null` accepts any again */
export async function changeLogin(
  db: Db,
  vault: Vault,
  { accountId, bankCode, countryId, userName }: LoginKey,
  { password, furtherIbans }: { password?: string | null; furtherIbans?: readonly string[] },
): Promise<LoginChange> {
  const key = {
    account_id: accountId,
    bank_code: bankCode,
    country_id: countryId,
    user_hash: vault.fingerprint(userName),
  };
  const change = {
    sealed_name: vault.seal(userName),
    ...(password !== undefined && { password_hash: password === null ? null : vault.fingerprint(password) }),
    ...(furtherIbans !== undefined && { sealed_ibans: vault.seal(JSON.stringify(furtherIbans)) }),
  };
  const row = await db
    .insertInto('login_change')
    .values({ ...key, password_hash: null, sealed_ibans: vault.seal('[]'), ...change })
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'country_id', 'bank_code', 'user_hash']).doUpdateSet(change),
    )
    .returningAll()
    .executeTakeFirstOrThrow();
  return open(row, vault);
}

function loginRows(db: Db, accountId: string): Promise<LoginChangeRow[]> {
  return db.selectFrom('login_change').selectAll().where('account_id', '=', accountId).execute();
}

function open(row: LoginChangeRow, vault: Vault): LoginChange {
  return {
    accountId: row.account_id,
    bankCode: row.bank_code,
    countryId: row.country_id,
    userName: vault.open(row.sealed_name),
    hasPassword: row.password_hash !== null,
    furtherIbans: openIbans(row, vault),
  };
}

function openIbans({ sealed_ibans }: LoginChangeRow, vault: Vault): readonly string[] {
  return JSON.parse(vault.open(sealed_ibans));
}
