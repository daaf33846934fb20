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
import { hashSecret } from '../platform/secrets.ts';
import {
  type BankStateRow,
  changeLogin,
  type LoginChangeRow,
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
        const used = await listLogins(db, vault, { accountId: id });
        const changed = await listLoginChanges(db, id);
        const unchanged = used.filter((login) => !changed.some((change) => isSameLogin(login, change)));
        const logins = [
          ...changed,
          ...unchanged.map((login) => ({ ...login, password_hash: null, further_ibans: '[]' })),
        ];
        return { logins: logins.map(toLogin).sort(byName) };
      }),
    changePassword: ({ password, ...input }) =>
      write(services, async (db) => {
        const { key } = await loginOf(db, input);
        const change = { password_hash: password === null ? null : hashSecret(password) };
        return toLogin(await changeLogin(db, key, change));
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
        const opened = (await readBankChanges(db, key.accountId)).furtherIbansOf(bank, key.userName);
        const added = iban === undefined ? freeIban(bank, opened) : readIban(iban);
        if (added === undefined) return refuse('iban', 'The iban must have right check digits.');
        if (accounts.some((account) => account.iban === added)) refuse('iban', 'The login has this account already.');
        return toLogin(await changeLogin(db, key, { further_ibans: JSON.stringify([...opened, added]) }));
      }),
  };
}

/** How a call names a login, with its defaults. */
export interface LoginInput {
  readonly account_id?: string;
  readonly bank_code?: string;
  readonly country_id?: 'DE' | 'AT' | 'CH';
  readonly user_name?: string;
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
  { users }: Pick<ControlServices, 'users'>,
  db: Db,
  { accountId, userName }: LoginKey,
  bank: Bank,
  now: number,
): Promise<Account[]> {
  const source = { seed: await readSeed(db), users, changes: await readBankChanges(db, accountId) };
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

type LoginNames = Pick<LoginChangeRow, 'account_id' | 'bank_code' | 'country_id' | 'user_name'>;

function isSameLogin(one: LoginNames, other: LoginNames): boolean {
  return one.bank_code === other.bank_code && one.country_id === other.country_id && one.user_name === other.user_name;
}

function toLogin({ account_id, bank_code, country_id, user_name, ...row }: LoginChangeRow): Schemas['BankLogin'] {
  return {
    account_id,
    bank_code,
    country_id: country_id as Schemas['CountryId'],
    user_name,
    has_changed_password: row.password_hash !== null,
    further_ibans: JSON.parse(row.further_ibans),
  };
}

function byName(one: Schemas['BankLogin'], other: Schemas['BankLogin']): number {
  const nameOf = ({ country_id, bank_code, user_name }: Schemas['BankLogin']) =>
    `${country_id} ${bank_code} ${user_name}`;
  return nameOf(one) < nameOf(other) ? -1 : 1;
}

function toState({ country_id, ...row }: BankStateRow): Schemas['BankState'] {
  return { ...row, country_id: country_id as Schemas['CountryId'] };
}
