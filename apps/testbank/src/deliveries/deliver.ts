/** A try of a delivery: signs the event, sends it, and decides what comes next. */
import { pauseAfter } from '../domain/retries.ts';
import type { JobHandler, Queue } from '../jobs/port.ts';
import { toEvent } from '../operations/events.ts';
import type { Vault } from '../platform/secrets.ts';
import { findDelivery, recordAttempt } from '../store/deliveries.ts';
import { findEvent } from '../store/events.ts';
import type { Store } from '../store/store.ts';
import { findWebhook } from '../store/webhooks.ts';
import { deliveryJob } from './job.ts';
import type { Send } from './send.ts';

interface Services {
  readonly store: Store;
  readonly queue: Queue;
  readonly vault: Vault;
  readonly send: Send;
}

export function createDeliverer({ store, queue, vault, send }: Services): JobHandler<'deliver'> {
  return async ({ deliveryId }, now) => {
    const found = await store.read((db) => readDelivery(db, deliveryId));
    // Its webhook was deleted, or somebody has delivered it already.
    if (found === undefined || found.delivery.status !== 'pending') return undefined;
    const { event, webhook } = found;
    const sent = await send({
      url: webhook.url,
      secret: vault.open(webhook.sealed_secret),
      body: JSON.stringify(toEvent(event)),
    });
    return async (db) => {
      const current = await findDelivery(db, deliveryId);
      // Its transaction or its webhook was deleted while the receiver was answering.
      if (current?.status !== 'pending') return;
      const pause = pauseAfter(current.attempts + 1, event.type);
      const status = sent.reason === null ? 'delivered' : pause === undefined ? 'dead' : 'pending';
      const dueAt = now + (pause ?? 0);
      await recordAttempt(db, current, status, dueAt, { ...sent, at: now });
      if (status === 'pending') await queue.enqueue(db, deliveryJob({ ...current, due_at: dueAt }));
    };
  };
}

async function readDelivery(db: Parameters<Parameters<Store['read']>[0]>[0], id: string) {
  const delivery = await findDelivery(db, id);
  if (delivery === undefined) return undefined;
  const event = await findEvent(db, delivery.event_id);
  const webhook = await findWebhook(db, delivery.webhook_id);
  return event === undefined || webhook === undefined ? undefined : { delivery, event, webhook };
}
