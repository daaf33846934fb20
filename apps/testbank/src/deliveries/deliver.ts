/** A try of a delivery: signs the event, sends it, and decides what comes next. */
import { Problem } from '@xs2a/server';
import { type Delivery, sendWebhook, type TargetPolicy } from '@xs2a/server/webhooks';
import { pauseAfter } from '../domain/retries.ts';
import type { JobHandler, Queue } from '../jobs/port.ts';
import { toEvent } from '../operations/events.ts';
import type { Vault } from '../platform/secrets.ts';
import { type Attempt, findDelivery, recordAttempt } from '../store/deliveries.ts';
import { findEvent } from '../store/events.ts';
import type { Store } from '../store/store.ts';
import { findWebhook } from '../store/webhooks.ts';
import { deliveryJob } from './job.ts';

/** How long a receiver may take, in milliseconds. The reference names no limit. */
const timeoutMs = 10_000;

interface Services {
  readonly store: Store;
  readonly queue: Queue;
  readonly vault: Vault;
  readonly policy: TargetPolicy;
}

export function createDeliverer({ store, queue, vault, policy }: Services): JobHandler<'deliver'> {
  return async ({ deliveryId }, now) => {
    const found = await store.read((db) => readDelivery(db, deliveryId));
    // Its webhook was deleted, or somebody has delivered it already.
    if (found === undefined || found.delivery.status !== 'pending') return undefined;
    const { delivery, event, webhook } = found;
    const sent = await send({
      url: webhook.url,
      secret: vault.open(webhook.sealed_secret),
      body: JSON.stringify(toEvent(event)),
    });
    return async (db) => {
      const pause = pauseAfter(delivery.attempts + 1, event.type);
      const status = sent.reason === null ? 'delivered' : pause === undefined ? 'dead' : 'pending';
      const dueAt = now + (pause ?? 0);
      await recordAttempt(db, delivery, status, dueAt, { ...sent, at: now });
      if (status === 'pending') await queue.enqueue(db, deliveryJob({ ...delivery, due_at: dueAt }));
    };
  };

  async function send(webhook: Parameters<typeof sendWebhook>[0]): Promise<Omit<Attempt, 'at'>> {
    try {
      return toAttempt(await sendWebhook(webhook, { policy, timeoutMs }));
    } catch (error) {
      // The address may lead to another place than when it was entered.
      if (!(error instanceof Problem)) throw error;
      return { durationMs: 0, status: null, reason: error.errors?.url?.join(' ') ?? error.message, answer: '' };
    }
  }
}

async function readDelivery(db: Parameters<Parameters<Store['read']>[0]>[0], id: string) {
  const delivery = await findDelivery(db, id);
  if (delivery === undefined) return undefined;
  const event = await findEvent(db, delivery.event_id);
  const webhook = await findWebhook(db, delivery.webhook_id);
  return event === undefined || webhook === undefined ? undefined : { delivery, event, webhook };
}

function toAttempt({ reason, durationMs, answer }: Delivery): Omit<Attempt, 'at'> {
  return { durationMs, status: answer?.status ?? null, reason: reason ?? null, answer: answer?.body ?? '' };
}
