import { type Selectable, sql } from 'kysely';
import { newId } from '../platform/ids.ts';
import { compiled } from './compiled.ts';
import type { Owner } from './owner.ts';
import { type Page, type PageRequest, toPage } from './pages.ts';
import type { Db } from './store.ts';
import type { Tables } from './tables.ts';

export type EventRow = Selectable<Tables['event']>;

export interface NewEvent {
  readonly type: string;
  /** The transaction that it belongs to. */
  readonly transaction: { readonly id: string; readonly reference: string } | undefined;
  readonly message: string;
  readonly data: object;
}

/** Which events of an account and mode; all that are given must fit. */
export interface EventFilters {
  readonly type?: string | undefined;
  /** Id or reference. */
  readonly transaction?: string | undefined;
  /** First and last moment. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

export function appendEvent(db: Db, { accountId, testmode }: Owner, event: NewEvent, now: number): Promise<EventRow> {
  return db
    .insertInto('event')
    .values((expression) => ({
      id: newId('event'),
      account_id: accountId,
      testmode,
      ordinal: expression(
        expression.fn.coalesce(lastOrdinal(db, { accountId, testmode }), sql.lit(0)),
        '+',
        sql.lit(1),
      ),
      type: event.type,
      transaction_id: event.transaction?.id ?? null,
      reference: event.transaction?.reference ?? null,
      message: event.message,
      data: JSON.stringify(event.data),
      created_at: now,
    }))
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Events are numbered without a gap and never removed: the last number is their count. */
function lastOrdinal(db: Db, owner: Owner) {
  return own(db, owner).select((expression) => expression.fn.max('ordinal').as('last'));
}

async function countOwnEvents(db: Db, owner: Owner): Promise<number> {
  const [row] = await ownCount(db, owner);
  return row?.last ?? 0;
}

const ownCount = compiled(lastOrdinal);

/** Newest first. */
export async function listEvents(
  db: Db,
  owner: Owner,
  filters: EventFilters,
  request: PageRequest,
): Promise<Page<EventRow>> {
  const isFiltered = Object.values(filters).some((value) => value !== undefined);
  return isFiltered ? listFiltered(db, owner, filters, request) : listAll(db, owner, request);
}

/** Finds a page by its ordinals, however far back it is. */
async function listAll(db: Db, owner: Owner, request: PageRequest): Promise<Page<EventRow>> {
  const total = await countOwnEvents(db, owner);
  const newest = total - (request.page - 1) * request.perPage;
  if (newest <= 0) return toPage<EventRow>(total, request, []);
  const rows = await eventsBetween(db, { ...owner, newest, before: newest - request.perPage });
  return toPage(total, request, rows);
}

const eventsBetween = compiled((db, range: Owner & { newest: number; before: number }) =>
  own(db, range)
    .selectAll()
    .where('ordinal', '<=', range.newest)
    .where('ordinal', '>', range.before)
    .orderBy('ordinal', 'desc'),
);

async function listFiltered(
  db: Db,
  owner: Owner,
  { type, transaction, from, to }: EventFilters,
  request: PageRequest,
): Promise<Page<EventRow>> {
  let query = own(db, owner);
  if (type !== undefined) query = query.where('type', '=', type);
  if (transaction !== undefined)
    query = query.where(transaction.includes('-') ? 'reference' : 'transaction_id', '=', transaction);
  if (from !== undefined) query = query.where('created_at', '>=', from);
  if (to !== undefined) query = query.where('created_at', '<=', to);
  const { count } = await query
    .select((expression) => expression.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const first = (request.page - 1) * request.perPage;
  if (first >= Number(count)) return toPage<EventRow>(Number(count), request, []);
  const rows = await query.selectAll().orderBy('ordinal', 'desc').limit(request.perPage).offset(first).execute();
  return toPage(Number(count), request, rows);
}

function own(db: Db, { accountId, testmode }: Owner) {
  return db.selectFrom('event').where('account_id', '=', accountId).where('testmode', '=', testmode);
}

/** An event of any account. */
export function findEvent(db: Db, id: string): Promise<EventRow | undefined> {
  return db.selectFrom('event').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The events of all accounts. */
export async function countEvents(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('event')
    .select((expression) => expression.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}
