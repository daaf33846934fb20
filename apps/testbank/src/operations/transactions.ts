/** What verifications, risks and payments have in common: they are read, listed and deleted alike. */
import { notFound, Problem } from '@xs2a/server';
import { scrubJob } from '../retention/erase.ts';
import { type EventFilters, listEvents } from '../store/events.ts';
import { pageRequest } from '../store/pages.ts';
import type { Product } from '../store/tables.ts';
import {
  eraseTransaction,
  findTransaction,
  type TransactionFilters,
  type TransactionRow,
} from '../store/transactions.ts';
import { toEvent } from './events.ts';
import { readPeriod } from './filters.ts';
import type { Context } from './operation.ts';
import { owned } from './owned.ts';

/** 410: it was there, and its data are gone. */
export function gone(): Problem {
  return new Problem(410, 'The object has been deleted.');
}

/**
 * @param id id or reference
 * @throws {Problem} 404, 403, or 410 for one that was deleted
 */
export async function ownTransaction({ db, caller }: Context, product: Product, id: string): Promise<TransactionRow> {
  const row = owned(await findTransaction(db, product, id), caller);
  if (row.deleted_at !== null) throw gone();
  return row;
}

/** The object of the API. */
export function toBody<Body>({ body }: TransactionRow): Body {
  if (body === null) throw notFound();
  return JSON.parse(body);
}

export async function deleteTransaction(context: Context, product: Product, id: string): Promise<void> {
  await eraseTransaction(context.db, await ownTransaction(context, product, id), context.now);
  await context.queue.enqueue(context.db, scrubJob(context.now));
}

export async function eventsOf(
  context: Context,
  product: Product,
  id: string,
  query: { page?: number | undefined; per_page?: number | undefined },
) {
  const { id: transaction } = await ownTransaction(context, product, id);
  const filters: EventFilters = { transaction };
  const page = await listEvents(context.db, context.caller, filters, pageRequest(query));
  return { ...page, data: page.data.map(toEvent) };
}

/** The filters of a list, with its period. */
export function filtersOf(
  equals: { readonly [Name in keyof TransactionFilters['equals']]: TransactionFilters['equals'][Name] | undefined },
  query: Parameters<typeof readPeriod>[0],
  now: number,
): TransactionFilters {
  const given = Object.entries(equals).filter(([, value]) => value !== undefined);
  return { equals: Object.fromEntries(given), ...readPeriod(query, now) };
}
