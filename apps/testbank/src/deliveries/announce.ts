/** Events: they are stored with what caused them, and sent to the webhooks of their account. */
import type { Queue } from '../jobs/port.ts';
import { createDelivery } from '../store/deliveries.ts';
import { appendEvent, type EventRow, type NewEvent } from '../store/events.ts';
import type { Owner } from '../store/owner.ts';
import type { Db } from '../store/store.ts';
import { listWebhooks } from '../store/webhooks.ts';
import { deliveryJob } from './job.ts';

export interface AnnounceContext {
  readonly db: Db;
  readonly now: number;
  readonly queue: Pick<Queue, 'enqueue'>;
}

/** Stores an event, and a delivery for each webhook. */
export async function announce({ db, now, queue }: AnnounceContext, owner: Owner, event: NewEvent): Promise<EventRow> {
  const stored = await appendEvent(db, owner, event, now);
  for (const { id: webhookId } of await listWebhooks(db, owner)) {
    const delivery = { event_id: stored.id, webhook_id: webhookId, subject: subjectOf(event, stored), due_at: now };
    const id = await createDelivery(db, delivery);
    await queue.enqueue(db, deliveryJob({ ...delivery, id }));
  }
  return stored;
}

/** What the event is about. Events about one thing are sent in their order. */
function subjectOf({ transaction, data }: NewEvent, { id }: EventRow): string {
  const { bank_account_id, object, id: objectId } = data as Record<string, unknown>;
  return transaction?.id ?? String(bank_account_id ?? (object === 'bank_connection' ? objectId : id));
}
