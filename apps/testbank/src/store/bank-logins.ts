import type { Selectable } from 'kysely';
import type { Booking } from '../bank/types.ts';
import { randomText } from '../platform/ids.ts';
import type { Vault } from '../platform/secrets.ts';
import type { Db } from './store.ts';
import type { Tables } from './tables.ts';

type BankLoginRow = Selectable<Tables['bank_login']>;

/** A login that the Testbank remembers. */
export interface BankLogin extends Omit<BankLoginRow, 'user_hash' | 'sealed_name'> {
  readonly user_name: string;
}

/** Only the database has the name in another form. */
function open({ user_hash: _, sealed_name, ...row }: BankLoginRow, vault: Vault): BankLogin {
  return { ...row, user_name: vault.open(sealed_name) };
}

/** Whose login at which bank. */
export interface LoginKey {
  readonly accountId: string;
  readonly bankCode: string;
  readonly countryId: string;
  readonly userName: string;
}

export async function findLogin(db: Db, vault: Vault, key: LoginKey): Promise<BankLogin | undefined> {
  const row = await db
    .selectFrom('bank_login')
    .selectAll()
    .where('account_id', '=', key.accountId)
    .where('country_id', '=', key.countryId)
    .where('bank_code', '=', key.bankCode)
    .where('user_hash', '=', vault.fingerprint(key.userName))
    .executeTakeFirst();
  return row === undefined ? undefined : open(row, vault);
}

/** The logins of an account, the oldest first; at all banks if none is named. */
export async function listLogins(
  db: Db,
  vault: Vault,
  { accountId, bankCode, countryId }: Pick<LoginKey, 'accountId'> & Partial<LoginKey>,
): Promise<BankLogin[]> {
  let query = db.selectFrom('bank_login').selectAll().where('account_id', '=', accountId);
  if (countryId !== undefined) query = query.where('country_id', '=', countryId);
  if (bankCode !== undefined) query = query.where('bank_code', '=', bankCode);
  const rows = await query.orderBy('created_at').orderBy('id').execute();
  return rows.map((row) => open(row, vault));
}

/** The login, which is remembered from now on. */
export async function rememberLogin(db: Db, vault: Vault, key: LoginKey, now: number): Promise<BankLogin> {
  const known = await findLogin(db, vault, key);
  if (known !== undefined) return known;
  const row = await db
    .insertInto('bank_login')
    .values({
      id: `login_${randomText(16)}`,
      account_id: key.accountId,
      bank_code: key.bankCode,
      country_id: key.countryId,
      user_hash: vault.fingerprint(key.userName),
      sealed_name: vault.seal(key.userName),
      created_at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return open(row, vault);
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
  readonly login: BankLogin;
}

/** A booking of any account. */
export async function findBooking(db: Db, vault: Vault, id: string): Promise<StoredBooking | undefined> {
  const row = await db.selectFrom('booking').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return undefined;
  const login = await db.selectFrom('bank_login').selectAll().where('id', '=', row.login_id).executeTakeFirstOrThrow();
  return { booking: JSON.parse(row.body), login: open(login, vault) };
}

export async function updateBooking(db: Db, booking: Booking): Promise<void> {
  await db
    .updateTable('booking')
    .set({ body: JSON.stringify(booking) })
    .where('id', '=', booking.id)
    .execute();
}
