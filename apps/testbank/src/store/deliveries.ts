import type { Selectable } from 'kysely';
import { newId } from '../platform/ids.ts';
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
            .whereRef('job.key', '=', expression.fn('concat', [expression.val('deliver:'), 'delivery.id'])),
        ),
      ),
    )
    .execute();
}
