/** The simulated banks: passwords, states and further accounts. */
import { accountsOf } from '../bank/accounts.ts';
import { bankByCode } from '../bank/directory/directory.ts';
import { accountNumberLength, ibanOf, readIban } from '../bank/iban.ts';
import { issuerOf } from '../bank/person.ts';
import { defaultProfile } from '../bank/profile.ts';
import type { Account, Bank } from '../bank/types.ts';
import { findUser } from '../bank/users-file/find.ts';
import { berlinDay } from '../calendar/berlin.ts';
import { emptyLogin } from '../operations/wizard/login.ts';
import {
  type BankStateRow,
  changeLogin,
  type LoginChange,
  listBankStates,
  listLoginChanges,
  readBankChanges,
  writeBankState,
} from '../store/bank-changes.ts';
import { type LoginKey, listLogins } from '../store/bank-logins.ts';
import { readSeed } from '../store/settings.ts';
import type { Db } from '../store/store.ts';
import { accountOf, type ControlServices, refuse, write } from './context.ts';
import type { Handlers, Schemas } from './types.ts';

type Ids = 'listLogins' | 'changePassword' | 'listBankStates' | 'setBankState' | 'createBankAccount';

export function bankHandlers(services: ControlServices): Pick<Handlers, Ids> {
  const { store, vault, users } = services;
  return {
    listLogins: ({ account_id }) =>
      store.read(async (db) => {
        const { id } = await accountOf(db, account_id);
        const changed = await listLoginChanges(db, vault, id);
        const used = await listLogins(db, vault, { accountId: id });
        const unchanged = used
          .map(({ bank_code, country_id, user_name }) => ({
            accountId: id,
            bankCode: bank_code,
            countryId: country_id,
            userName: user_name,
            hasPassword: false,
            furtherIbans: [],
          }))
          .filter((login) => !changed.some((change) => nameOf(change) === nameOf(login)));
        const all = [...changed, ...unchanged].sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
        return { logins: all.map(toLogin) };
      }),
    changePassword: ({ password, ...input }) =>
      write(services, async (db) => {
        const { key } = await loginOf(db, input);
        return toLogin(await changeLogin(db, vault, key, { password }));
      }),
    listBankStates: ({ account_id }) =>
      store.read(async (db) => {
        const { id } = await accountOf(db, account_id);
        return { banks: (await listBankStates(db, id)).map(toState) };
      }),
    setBankState: ({ state, ...input }) =>
      write(services, async (db) => {
        const { key, bank } = await loginOf(db, input);
        await writeBankState(db, key.accountId, bank, state);
        return { account_id: key.accountId, bank_code: bank.bankCode, country_id: bank.countryId, state };
      }),
    createBankAccount: ({ iban, ...input }) =>
      write(services, async (db, now) => {
        const { key, bank } = await loginOf(db, input);
        if (findUser(users, bank, key.userName) !== null) {
          refuse('user_name', 'The accounts of this bank user are in the users file. Add the account there.');
        }
        const accounts = await accountsAt(services, db, key, bank, now);
        const opened = (await readBankChanges(db, vault, key.accountId)).furtherIbansOf(bank, key.userName);
        const added = iban === undefined ? freeIban(bank, opened) : readIban(iban);
        if (added === undefined) return refuse('iban', 'The iban must have valid check digits.');
        if (accounts.some((account) => account.iban === added)) refuse('iban', 'The login already has this account.');
        return toLogin(await changeLogin(db, vault, key, { furtherIbans: [...opened, added] }));
      }),
  };
}

/** How a call names a login, with its defaults. */
export interface LoginInput {
  readonly account_id?: string | undefined;
  readonly bank_code?: string | undefined;
  readonly country_id?: 'DE' | 'AT' | 'CH' | undefined;
  readonly user_name?: string | undefined;
}

/** @throws {Problem} 404 for an unknown account, 422 for an unknown bank */
export async function loginOf(
  db: Db,
  { account_id, bank_code = '88888888', country_id = 'DE', user_name = 'hartmut.mustermann' }: LoginInput,
): Promise<{ key: LoginKey; bank: Bank }> {
  const { id } = await accountOf(db, account_id);
  const bank = bankByCode(bank_code, country_id);
  if (bank === undefined) {
    return refuse('bank_code', `No bank in ${country_id} has this code. The operation listBanks lists them.`);
  }
  const key = { accountId: id, bankCode: bank.bankCode, countryId: bank.countryId, userName: user_name };
  return { key, bank };
}

/** All accounts that a login can show, with whatever PIN. */
export async function accountsAt(
  { users, vault }: Pick<ControlServices, 'users' | 'vault'>,
  db: Db,
  { accountId, userName }: LoginKey,
  bank: Bank,
  now: number,
): Promise<readonly Account[]> {
  const source = { seed: await readSeed(db), users, changes: await readBankChanges(db, vault, accountId) };
  const profile = { ...defaultProfile, hasMoreAccounts: true, hasCreditCard: true };
  return accountsOf(emptyLogin(source, bank, { userName, profile, since: berlinDay(now) }));
}

/** The next IBAN that no generated account has: their numbers do not begin with 99. */
function freeIban(bank: Bank, opened: readonly string[]): string {
  const issuer = issuerOf(bank);
  const digits = accountNumberLength(issuer);
  let number = opened.length;
  let iban: string;
  do {
    number += 1;
    iban = ibanOf(issuer, `99${String(number).padStart(digits - 2, '0')}`);
  } while (opened.includes(iban));
  return iban;
}

/** Sorts logins, and tells them apart. */
function nameOf({ countryId, bankCode, userName }: LoginKey): string {
  return `${countryId} ${bankCode} ${userName}`;
}

function toLogin({ accountId, bankCode, countryId, userName, ...change }: LoginChange): Schemas['BankLogin'] {
  return {
    account_id: accountId,
    bank_code: bankCode,
    country_id: countryId as Schemas['CountryId'],
    user_name: userName,
    has_changed_password: change.hasPassword,
    further_ibans: [...change.furtherIbans],
  };
}

function toState({ country_id, ...row }: BankStateRow): Schemas['BankState'] {
  return { ...row, country_id: country_id as Schemas['CountryId'] };
}
