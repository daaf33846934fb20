import { type Selectable, sql } from 'kysely';
import { newId } from '../platform/ids.ts';
import type { Owner } from './owner.ts';
import type { PageRequest } from './pages.ts';
import type { Db } from './store.ts';
import type { Tables } from './tables.ts';

export type DeliveryRow = Selectable<Tables['delivery']>;

/** The last try of a delivery, as it is stored. */
export interface Attempt {
  /** Virtual time. */
  readonly at: number;
  readonly durationMs: number;
  /** Status of the receiver; `null` if there was no answer. */
  readonly status: number | null;
  /** Why it counts as failed; `null` for a success. */
  readonly reason: string | null;
  /** Beginning of the answer. */
  readonly answer: string;
}

export async function createDelivery(
  db: Db,
  delivery: Pick<DeliveryRow, 'event_id' | 'webhook_id' | 'subject' | 'due_at'>,
): Promise<string> {
  const id = newId('delivery');
  await db
    .insertInto('delivery')
    .values({ ...delivery, id, status: 'pending', attempts: 0, last_attempt: null })
    .execute();
  return id;
}

export function findDelivery(db: Db, id: string): Promise<DeliveryRow | undefined> {
  return db.selectFrom('delivery').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function recordAttempt(
  db: Db,
  { id, attempts }: Pick<DeliveryRow, 'id' | 'attempts'>,
  status: DeliveryRow['status'],
  dueAt: number,
  attempt: Attempt,
): Promise<void> {
  await db
    .updateTable('delivery')
    .set({ status, attempts: attempts + 1, due_at: dueAt, last_attempt: JSON.stringify(attempt) })
    .where('id', '=', id)
    .execute();
}

/** Deliveries that wait and have no job: a sweeper gives them one. */
export function listForgotten(db: Db): Promise<DeliveryRow[]> {
  return db
    .selectFrom('delivery')
    .selectAll()
    .where('status', '=', 'pending')
    .where((expression) =>
      expression.not(
        expression.exists(
          expression
            .selectFrom('job')
            .select('job.position')
            .whereRef('job.key', '=', expression.fn('concat', [sql.lit('deliver:'), 'delivery.id'])),
        ),
      ),
    )
    .execute();
}

export interface DeliveryFilters {
  readonly status?: DeliveryRow['status'] | undefined;
  readonly webhookId?: string | undefined;
  readonly eventId?: string | undefined;
}

/** The newest first. */
export async function listDeliveries(
  db: Db,
  { accountId, testmode }: Owner,
  { status, webhookId, eventId }: DeliveryFilters,
  { page, perPage }: PageRequest,
): Promise<{ total: number; rows: DeliveryRow[] }> {
  let query = db
    .selectFrom('delivery')
    .innerJoin('event', 'event.id', 'delivery.event_id')
    .where('event.account_id', '=', accountId)
    .where('event.testmode', '=', testmode);
  if (status !== undefined) query = query.where('delivery.status', '=', status);
  if (webhookId !== undefined) query = query.where('delivery.webhook_id', '=', webhookId);
  if (eventId !== undefined) query = query.where('delivery.event_id', '=', eventId);
  const { count } = await query
    .select((expression) => expression.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const rows = await query
    .selectAll('delivery')
    .orderBy('event.ordinal', 'desc')
    .orderBy('delivery.id')
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute();
  return { total: Number(count), rows };
}

/** All tries can be made again, beginning now. */
export function restartDelivery(db: Db, id: string, now: number): Promise<DeliveryRow> {
  return db
    .updateTable('delivery')
    .set({ status: 'pending', attempts: 0, due_at: now })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** The ids of the deliveries of an event. */
export async function deliveriesOf(db: Db, eventId: string): Promise<string[]> {
  const rows = await db.selectFrom('delivery').select('id').where('event_id', '=', eventId).orderBy('id').execute();
  return rows.map(({ id }) => id);
}

/** Deletes the deliveries to a webhook that were not made. @returns their ids */
export async function deletePending(db: Db, webhookId: string): Promise<string[]> {
  const rows = await db
    .deleteFrom('delivery')
    .where('webhook_id', '=', webhookId)
    .where('status', '=', 'pending')
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/**
 * Ends the deliveries about a transaction whose data were deleted: there is nothing to send, and the answers of receivers
 * may repeat the data.
 */
export async function endDeliveries(db: Db, transactionId: string): Promise<void> {
  const rows = await db
    .selectFrom('delivery')
    .innerJoin('event', 'event.id', 'delivery.event_id')
    .where('event.transaction_id', '=', transactionId)
    .select(['delivery.id', 'delivery.status', 'delivery.last_attempt'])
    .execute();
  for (const { id, status, last_attempt } of rows) {
    const attempt = last_attempt === null ? null : JSON.stringify({ ...JSON.parse(last_attempt), answer: '' });
    await db
      .updateTable('delivery')
      .set({ status: status === 'pending' ? 'dead' : status, last_attempt: attempt })
      .where('id', '=', id)
      .execute();
  }
}
