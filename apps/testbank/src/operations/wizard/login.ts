/** Logins to the simulated banks, as the database knows them. */
import { bankByCode } from '../../bank/directory/directory.ts';
import type { Bank, BankUser, Login } from '../../bank/types.ts';
import { findUser } from '../../bank/users-file/find.ts';
import { type BankChanges, readBankChanges } from '../../store/bank-changes.ts';
import { findLogin, type LoginKey, listBookings } from '../../store/bank-logins.ts';
import { readSeed } from '../../store/settings.ts';
import type { Credentials } from '../../wizard/index.ts';
import type { Context } from '../operation.ts';

/** Names a bank of the directory. */
export interface BankKey {
  readonly bankCode: string;
  readonly countryId: string;
}

export function bankOf({ bankCode, countryId }: BankKey): Bank {
  const bank = bankByCode(bankCode, countryId);
  if (bank === undefined) throw new Error(`The directory has lost the bank ${bankCode} in ${countryId}.`);
  return bank;
}

/** Whose login this is within an account of the Testbank. */
export function keyOf(accountId: string, { bankCode, countryId }: BankKey, { userName }: Credentials): LoginKey {
  return { accountId, bankCode, countryId, userName };
}

/**
 * A login with everything that was booked at it.
 *
 * @param source what was read of it before
 */
export async function readLogin(
  context: SourceContext,
  accountId: string,
  bank: BankKey,
  credentials: Credentials,
  source?: LoginSource,
): Promise<Login> {
  const { db, vault } = context;
  const row = await findLogin(db, vault, keyOf(accountId, bank, credentials));
  const bookings = row === undefined ? [] : await listBookings(db, row.id);
  return { ...emptyLogin(source ?? (await readSource(context, accountId)), bankOf(bank), credentials), bookings };
}

/** What decides which accounts a login shows, besides its credentials. */
export interface LoginSource {
  readonly seed: number;
  readonly users: readonly BankUser[];
  readonly changes: BankChanges;
}

type SourceContext = Pick<Context, 'db' | 'vault' | 'users'>;

export async function readSource({ db, vault, users }: SourceContext, accountId: string): Promise<LoginSource> {
  return { seed: await readSeed(db), users, changes: await readBankChanges(db, vault, accountId) };
}

/** A login at which nothing was booked. */
export function emptyLogin(
  { seed, users, changes }: LoginSource,
  bank: Bank,
  { userName, profile, since }: Pick<Credentials, 'userName' | 'profile' | 'since'>,
): Login {
  const furtherIbans = [...profile.furtherIbans, ...changes.furtherIbansOf(bank, userName)];
  const user = findUser(users, bank, userName);
  return { seed, bank, userName, profile: { ...profile, furtherIbans }, since, bookings: [], user };
}
