import type { Selectable, Updateable } from 'kysely';
import type { Day } from '../calendar/day.ts';
import { type Page, type PageRequest, readPage } from './pages.ts';
import type { Db } from './store.ts';
import type { Tables } from './tables.ts';

export type BankAccountRow = Selectable<Tables['bank_account']>;
export type TurnoverRow = Selectable<Tables['turnover']>;

export interface TurnoverFilters {
  /** First and last booking day. */
  readonly from: Day | undefined;
  readonly to: Day | undefined;
  /** Whether turnovers that were marked as seen are left out. */
  readonly onlyNew: boolean;
}

export function listBankAccounts(db: Db, bankUserId: string, page: PageRequest): Promise<Page<BankAccountRow>> {
  return readPage(db.selectFrom('bank_account').where('bank_user_id', '=', bankUserId).selectAll(), page);
}

export function findBankAccount(db: Db, bankUserId: string, id: string): Promise<BankAccountRow | undefined> {
  return db
    .selectFrom('bank_account')
    .selectAll()
    .where('id', '=', id)
    .where('bank_user_id', '=', bankUserId)
    .executeTakeFirst();
}

/** Newest first. */
export function listTurnovers(
  db: Db,
  accountId: string,
  { from, to, onlyNew }: TurnoverFilters,
): Promise<TurnoverRow[]> {
  let query = db.selectFrom('turnover').selectAll().where('bank_account_id', '=', accountId);
  if (from !== undefined) query = query.where('booking_date', '>=', from);
  if (to !== undefined) query = query.where('booking_date', '<=', to);
  if (onlyNew) query = query.where('seen', '=', 0);
  return query.orderBy('booking_date', 'desc').orderBy('position', 'desc').execute();
}

/** Booking day of the oldest turnover. */
export async function firstBookingDay(db: Db, accountId: string): Promise<Day | undefined> {
  const { first } = await db
    .selectFrom('turnover')
    .select((expression) => expression.fn.min('booking_date').as('first'))
    .where('bank_account_id', '=', accountId)
    .executeTakeFirstOrThrow();
  return first ?? undefined;
}

export async function markTurnoversAsSeen(
  db: Db,
  accountId: string,
  { from, to }: Pick<TurnoverFilters, 'from' | 'to'>,
): Promise<void> {
  let query = db.updateTable('turnover').set({ seen: 1 }).where('bank_account_id', '=', accountId);
  if (from !== undefined) query = query.where('booking_date', '>=', from);
  if (to !== undefined) query = query.where('booking_date', '<=', to);
  await query.execute();
}

/** All accounts of a bank user, by their keys at the bank. */
export async function readBankAccounts(db: Db, bankUserId: string): Promise<Map<string, BankAccountRow>> {
  const rows = await db.selectFrom('bank_account').selectAll().where('bank_user_id', '=', bankUserId).execute();
  return new Map(rows.map((row) => [row.bank_key, row]));
}

export function insertBankAccount(db: Db, account: Omit<BankAccountRow, 'position'>): Promise<BankAccountRow> {
  return db.insertInto('bank_account').values(account).returningAll().executeTakeFirstOrThrow();
}

export async function updateBankAccount(
  db: Db,
  id: string,
  changes: Updateable<Tables['bank_account']>,
): Promise<void> {
  await db.updateTable('bank_account').set(changes).where('id', '=', id).execute();
}

type TurnoverState = Pick<TurnoverRow, 'booking_date' | 'prebooked' | 'canceled'>;

/** What can change about a turnover. */
export function stateOf({ booking_date, prebooked, canceled }: TurnoverState): string {
  return `${booking_date} ${prebooked} ${canceled}`;
}

/** The states of the stored turnovers from a booking day on, by their ids at the bank. */
export async function readTurnoverStates(db: Db, accountId: string, from: Day): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('turnover')
    .select(['bank_id', 'booking_date', 'prebooked', 'canceled'])
    .where('bank_account_id', '=', accountId)
    .where('booking_date', '>=', from)
    .execute();
  return new Map(rows.map((row) => [row.bank_id, stateOf(row)]));
}

/** Rows of one statement: SQLite takes a limited number of values. */
const chunkSize = 500;

/** Inserts turnovers, and updates those that are known: a prebooked one is booked one day. */
export async function storeTurnovers(
  db: Db,
  accountId: string,
  turnovers: readonly Omit<TurnoverRow, 'position' | 'bank_account_id' | 'seen'>[],
): Promise<void> {
  for (let first = 0; first < turnovers.length; first += chunkSize) {
    const rows = turnovers.slice(first, first + chunkSize);
    await db
      .insertInto('turnover')
      .values(rows.map((row) => ({ ...row, bank_account_id: accountId, seen: 0 as const })))
      .onConflict((conflict) =>
        conflict.columns(['bank_account_id', 'bank_id']).doUpdateSet((expression) => ({
          booking_date: expression.ref('excluded.booking_date'),
          prebooked: expression.ref('excluded.prebooked'),
          canceled: expression.ref('excluded.canceled'),
          body: expression.ref('excluded.body'),
        })),
      )
      .execute();
  }
}
