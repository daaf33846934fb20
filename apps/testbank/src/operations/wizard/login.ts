/** Logins to the simulated banks, as the database knows them. */
import { bankByCode } from '../../bank/directory/directory.ts';
import type { Bank, Booking, Login } from '../../bank/types.ts';
import { findLogin, type LoginKey, listBookings } from '../../store/bank-logins.ts';
import { readSeed } from '../../store/settings.ts';
import type { Db } from '../../store/store.ts';
import type { Credentials } from '../../wizard/index.ts';

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
  db: Db,
  accountId: string,
  bank: BankKey,
  credentials: Pick<Credentials, 'userName' | 'profile' | 'since' | 'pin'>,
): Promise<Login> {
  const row = await findLogin(db, keyOf(accountId, bank, credentials));
  const bookings = row === undefined ? [] : await listBookings(db, row.id);
  return toLogin(await readSeed(db), bankOf(bank), credentials, bookings);
}

export function toLogin(
  seed: number,
  bank: Bank,
  { userName, profile, since }: Pick<Credentials, 'userName' | 'profile' | 'since'>,
  bookings: readonly Booking[],
): Login {
  return { seed, bank, userName, profile, since, bookings, user: null };
}
