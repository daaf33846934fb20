/** What control calls have changed at the simulated banks, as one account of the Testbank sees it. */
import type { Selectable } from 'kysely';
import type { LoginKey } from './bank-logins.ts';
import type { Db } from './store.ts';
import type { Tables } from './tables.ts';

export type LoginChangeRow = Selectable<Tables['login_change']>;
export type BankStateRow = Selectable<Tables['bank_state']>;

/** Names a bank of the directory. */
interface BankKey {
  readonly bankCode: string;
  readonly countryId: string;
}

export interface BankChanges {
  stateOf(bank: BankKey): 'up' | 'down' | 'slow';
  /** Hash of the only PIN that a login accepts; `null` for any. */
  passwordHashOf(bank: BankKey, userName: string): string | null;
  /** IBANs of accounts that were opened at a login. */
  furtherIbansOf(bank: BankKey, userName: string): readonly string[];
}

export async function readBankChanges(db: Db, accountId: string): Promise<BankChanges> {
  const states = await listBankStates(db, accountId);
  const logins = await listLoginChanges(db, accountId);
  const loginOf = (bank: BankKey, userName: string) =>
    logins.find((row) => isOf(row, bank) && row.user_name === userName);
  return {
    stateOf: (bank) => states.find((row) => isOf(row, bank))?.state ?? 'up',
    passwordHashOf: (bank, userName) => loginOf(bank, userName)?.password_hash ?? null,
    furtherIbansOf: (bank, userName) => JSON.parse(loginOf(bank, userName)?.further_ibans ?? '[]'),
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

/** By country, bank code and user name. */
export function listLoginChanges(db: Db, accountId: string): Promise<LoginChangeRow[]> {
  return db
    .selectFrom('login_change')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('country_id')
    .orderBy('bank_code')
    .orderBy('user_name')
    .execute();
}

export function changeLogin(
  db: Db,
  { accountId, bankCode, countryId, userName }: LoginKey,
  change: Partial<Pick<LoginChangeRow, 'password_hash' | 'further_ibans'>>,
): Promise<LoginChangeRow> {
  const key = { account_id: accountId, bank_code: bankCode, country_id: countryId, user_name: userName };
  return db
    .insertInto('login_change')
    .values({ ...key, password_hash: null, further_ibans: '[]', ...change })
    .onConflict((conflict) =>
      conflict
        .columns(['account_id', 'country_id', 'bank_code', 'user_name'])
        .doUpdateSet({ user_name: userName, ...change }),
    )
    .returningAll()
    .executeTakeFirstOrThrow();
}
