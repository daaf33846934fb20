import type { Selectable } from 'kysely';
import { compiled } from './compiled.ts';
import { endDeliveries } from './deliveries.ts';
import { countRow } from './list-blocks.ts';
import type { Owner } from './owner.ts';
import { type Page, type PageRequest, readCountedPage, readPage } from './pages.ts';
import type { Db } from './store.ts';
import type { Product, Tables } from './tables.ts';

export type TransactionRow = Selectable<Tables['xs2a_transaction']>;
export type NewTransaction = Omit<TransactionRow, 'position' | 'deleted_at'>;

/** The columns that a list can be filtered by. */
const filterColumns = [
  'account_holder',
  'iban',
  'bic',
  'country_id',
  'account_number',
  'bank_code',
  'merchant_id',
  'check_requested',
  'check_passed',
  'recipient_holder',
  'recipient_iban',
  'recipient_bic',
  'recipient_country_id',
  'amount',
  'purpose',
] as const;

type FilterColumn = (typeof filterColumns)[number];

/** What the items of a list must equal, and when they were created: first and last moment. */
export interface TransactionFilters {
  readonly equals: Partial<Pick<TransactionRow, FilterColumn>>;
  readonly from: number | undefined;
  readonly to: number | undefined;
}

export async function createTransaction(db: Db, transaction: NewTransaction): Promise<void> {
  const { position } = await db
    .insertInto('xs2a_transaction')
    .values({ ...transaction, deleted_at: null })
    .returning('position')
    .executeTakeFirstOrThrow();
  await countRow(db, listOf(transaction), position, 1);
}

/** The name of the list that a transaction is in. */
function listOf({ account_id, testmode, product }: Pick<TransactionRow, 'account_id' | 'testmode' | 'product'>) {
  return `${account_id} ${testmode} ${product}`;
}

/** Deleted ones are left out. */
export function listTransactions(
  db: Db,
  { accountId, testmode }: Owner,
  product: Product,
  { equals, from, to }: TransactionFilters,
  page: PageRequest,
): Promise<Page<TransactionRow>> {
  let query = db
    .selectFrom('xs2a_transaction')
    .where('account_id', '=', accountId)
    .where('testmode', '=', testmode)
    .where('product', '=', product)
    .where('deleted_at', 'is', null);
  for (const column of filterColumns) {
    const value = equals[column];
    if (value !== undefined) query = query.where(column, '=', value);
  }
  if (from !== undefined) query = query.where('created_at', '>=', from);
  if (to !== undefined) query = query.where('created_at', '<=', to);
  const isWhole = from === undefined && to === undefined && Object.keys(equals).length === 0;
  const list = listOf({ account_id: accountId, testmode, product });
  return isWhole ? readCountedPage(db, query.selectAll(), list, page) : readPage(query.selectAll(), page);
}

/** @param reference of any account */
export function findTransactionByReference(db: Db, reference: string): Promise<TransactionRow | undefined> {
  return db.selectFrom('xs2a_transaction').selectAll().where('reference', '=', reference).executeTakeFirst();
}

/** @param id id or reference, of any account; deleted ones are found too */
export async function findTransaction(db: Db, product: Product, id: string): Promise<TransactionRow | undefined> {
  const find = id.includes('-') ? transactionBy.reference : transactionBy.id;
  const [row] = await find(db, { id, product });
  return row;
}

const findBy = (column: 'id' | 'reference') =>
  compiled((db, { id, product }: { id: string; product: Product }) =>
    db.selectFrom('xs2a_transaction').selectAll().where(column, '=', id).where('product', '=', product),
  );

const transactionBy = { id: findBy('id'), reference: findBy('reference') };

export async function updateTransactionBody(db: Db, id: string, body: object): Promise<void> {
  await db
    .updateTable('xs2a_transaction')
    .set({ body: JSON.stringify(body) })
    .where('id', '=', id)
    .execute();
}

/** Deletes what is known of a transaction: its result, its session, and the data of its events. The rows stay. */
export async function eraseTransaction(db: Db, transaction: TransactionRow, now: number): Promise<void> {
  const { id, reference, position, deleted_at } = transaction;
  if (deleted_at === null) await countRow(db, listOf(transaction), position, -1);
  const nothing = Object.fromEntries(filterColumns.map((column) => [column, null]));
  await db
    .updateTable('xs2a_transaction')
    .set({ ...nothing, body: null, sealed_login: null, deleted_at: now })
    .where('id', '=', id)
    .execute();
  await db
    .updateTable('wizard_session')
    .set({ sealed_state: null, deleted_at: now })
    .where('reference', '=', reference)
    .execute();
  await db.updateTable('event').set({ data: '{}' }).where('transaction_id', '=', id).execute();
  await endDeliveries(db, id);
  await anonymizeBookings(db, id);
}

/** The bank keeps the amounts of a payment, so that its balances stay as they were, and forgets the rest. */
async function anonymizeBookings(db: Db, transactionId: string): Promise<void> {
  const rows = await db.selectFrom('booking').selectAll().where('transaction_id', '=', transactionId).execute();
  for (const { id, body } of rows) {
    const nobody = { purpose: [], counterHolder: null, counterIban: null, counterBic: null };
    await db
      .updateTable('booking')
      .set({ body: JSON.stringify({ ...JSON.parse(body), ...nobody }) })
      .where('id', '=', id)
      .execute();
  }
}

/** @param id id or reference, of any account; deleted ones are found too */
export function findTransactionOfAnyProduct(db: Db, id: string): Promise<TransactionRow | undefined> {
  return db
    .selectFrom('xs2a_transaction')
    .selectAll()
    .where(id.includes('-') ? 'reference' : 'id', '=', id)
    .executeTakeFirst();
}
