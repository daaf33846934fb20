import type { Selectable } from 'kysely';
import type { Booking } from '../bank/types.ts';
import { randomText } from '../platform/ids.ts';
import type { Db } from './store.ts';
import type { Tables } from './tables.ts';

export type BankLoginRow = Selectable<Tables['bank_login']>;

/** Whose login at which bank. */
export interface LoginKey {
  readonly accountId: string;
  readonly bankCode: string;
  readonly countryId: string;
  readonly userName: string;
}

export function findLogin(db: Db, key: LoginKey): Promise<BankLoginRow | undefined> {
  return db
    .selectFrom('bank_login')
    .selectAll()
    .where('account_id', '=', key.accountId)
    .where('country_id', '=', key.countryId)
    .where('bank_code', '=', key.bankCode)
    .where('user_name', '=', key.userName)
    .executeTakeFirst();
}

/** The logins of an account at a bank, the oldest first. */
export function listLogins(db: Db, { accountId, bankCode, countryId }: Omit<LoginKey, 'userName'>) {
  return db
    .selectFrom('bank_login')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('country_id', '=', countryId)
    .where('bank_code', '=', bankCode)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** The login, which is remembered from now on. */
export async function rememberLogin(db: Db, key: LoginKey, now: number): Promise<BankLoginRow> {
  const known = await findLogin(db, key);
  if (known !== undefined) return known;
  return db
    .insertInto('bank_login')
    .values({
      id: `login_${randomText(16)}`,
      account_id: key.accountId,
      bank_code: key.bankCode,
      country_id: key.countryId,
      user_name: key.userName,
      created_at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** What was booked at a login besides the generated turnovers, in its order. */
export async function listBookings(db: Db, loginId: string): Promise<Booking[]> {
  const rows = await db
    .selectFrom('booking')
    .select('body')
    .where('login_id', '=', loginId)
    .orderBy('position')
    .execute();
  return rows.map(({ body }) => JSON.parse(body));
}

/** @param transactionId of the payment that is booked */
export async function addBooking(db: Db, loginId: string, booking: Booking, transactionId: string | null) {
  await db
    .insertInto('booking')
    .values({ id: booking.id, login_id: loginId, transaction_id: transactionId, body: JSON.stringify(booking) })
    .execute();
}

/** A booking, and the login at which it was made. */
export interface StoredBooking {
  readonly booking: Booking;
  readonly login: BankLoginRow;
}

/** A booking of any account. */
export async function findBooking(db: Db, id: string): Promise<StoredBooking | undefined> {
  const row = await db.selectFrom('booking').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return undefined;
  const login = await db.selectFrom('bank_login').selectAll().where('id', '=', row.login_id).executeTakeFirstOrThrow();
  return { booking: JSON.parse(row.body), login };
}

export async function updateBooking(db: Db, booking: Booking): Promise<void> {
  await db
    .updateTable('booking')
    .set({ body: JSON.stringify(booking) })
    .where('id', '=', booking.id)
    .execute();
}
