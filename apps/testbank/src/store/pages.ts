import type { SelectQueryBuilder } from 'kysely';
import { findPlace } from './list-blocks.ts';
import type { Db } from './store.ts';
import type { Tables } from './tables.ts';

export interface PageRequest {
  /** From 1. */
  readonly page: number;
  readonly perPage: number;
}

/** Items of one page and what the API says about all of them. */
export interface Page<Item> {
  readonly total: number;
  readonly per_page: number;
  readonly current_page: number;
  readonly last_page: number;
  /** Positions of the first and the last item of this page, from 1; 0 on an empty page. */
  readonly from: number;
  readonly to: number;
  readonly data: Item[];
}

/** The tables whose rows have a `position`. */
type ListedTable = {
  [Name in keyof Tables]: Tables[Name] extends { position: unknown; id: string } ? Name : never;
}[keyof Tables];

/** Page numbers and sizes beyond this are answered like this one: nobody has so many items. */
const largest = 1_000_000_000;

/** @param query `page` and `per_page` of a list, as the contract has checked them */
export function pageRequest(query: { page?: number | undefined; per_page?: number | undefined }): PageRequest {
  return { page: Math.min(query.page ?? 1, largest), perPage: Math.min(query.per_page ?? 15, largest) };
}

/**
 * One page of a list, newest first.
 *
 * @param query the filtered rows, in any order
 */
export async function readPage<Table extends ListedTable, Row>(
  query: SelectQueryBuilder<Tables, Table, Row>,
  request: PageRequest,
): Promise<Page<Row>> {
  const { count } = (await query
    .clearSelect()
    .select((expression) => expression.fn.countAll().as('count'))
    .executeTakeFirstOrThrow()) as { count: number | bigint | string };
  const total = Number(count);
  const { offset, limit, isFromEnd } = window(total, request);
  if (limit === 0) return toPage(total, request, []);
  const direction = isFromEnd ? 'asc' : 'desc';
  const rows = await query
    .orderBy('position' as never, direction)
    .limit(limit)
    .offset(offset)
    .execute();
  return toPage(total, request, isFromEnd ? rows.reverse() : rows);
}

/**
 * One page of a long list, newest first: as fast at its end as at its beginning.
 *
 * @param query all rows of the list, in any order
 * @param list its name in the counts
 */
export async function readCountedPage<Table extends ListedTable, Row>(
  db: Db,
  query: SelectQueryBuilder<Tables, Table, Row>,
  list: string,
  request: PageRequest,
): Promise<Page<Row>> {
  const { total, before, offset } = await findPlace(db, list, (request.page - 1) * request.perPage);
  const rows = await query
    .where('position' as never, '<', before as never)
    .orderBy('position' as never, 'desc')
    .limit(request.perPage)
    .offset(offset)
    .execute();
  return toPage(total, request, rows);
}

/** Which rows to read: those beyond the middle are counted from the end, because a database skips one by one. */
function window(total: number, { page, perPage }: PageRequest) {
  const first = (page - 1) * perPage;
  const limit = Math.max(0, Math.min(perPage, total - first));
  const isFromEnd = first > total / 2;
  return { offset: isFromEnd ? total - first - limit : first, limit, isFromEnd };
}

/** @param data the items of the page, newest first */
export function toPage<Item>(total: number, { page, perPage }: PageRequest, data: Item[]): Page<Item> {
  const first = (page - 1) * perPage;
  return {
    total,
    per_page: perPage,
    current_page: page,
    last_page: Math.max(1, Math.ceil(total / perPage)),
    from: data.length === 0 ? 0 : first + 1,
    to: data.length === 0 ? 0 : first + data.length,
    data,
  };
}
