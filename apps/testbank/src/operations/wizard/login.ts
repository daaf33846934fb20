/** Logins to the simulated banks, as the database knows them. */
import { bankByCode } from '../../bank/directory/directory.ts';
import type { Bank, BankUser, Login } from '../../bank/types.ts';
import { findUser } from '../../bank/users-file/find.ts';
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

/** A login with everything that was booked at it. */
export async function readLogin(
  { db, users }: Pick<Context, 'db' | 'users'>,
  accountId: string,
  bank: BankKey,
  credentials: Credentials,
): Promise<Login> {
  const row = await findLogin(db, keyOf(accountId, bank, credentials));
  const bookings = row === undefined ? [] : await listBookings(db, row.id);
  return { ...emptyLogin(await readSeed(db), users, bankOf(bank), credentials), bookings };
}

/** A login at which nothing was booked. */
export function emptyLogin(
  seed: number,
  users: readonly BankUser[],
  bank: Bank,
  { userName, profile, since }: Pick<Credentials, 'userName' | 'profile' | 'since'>,
): Login {
  return { seed, bank, userName, profile, since, bookings: [], user: findUser(users, bank, userName) };
}
