import { redactEntries } from '@xs2a/contract';
import { deliveryJob } from '../deliveries/job.ts';
import { toEvent } from '../operations/events.ts';
import { type Attempt, type DeliveryRow, findDelivery, listDeliveries, restartDelivery } from '../store/deliveries.ts';
import { findEvent } from '../store/events.ts';
import { pageRequest } from '../store/pages.ts';
import type { Db } from '../store/store.ts';
import { findWebhook } from '../store/webhooks.ts';
import { type ControlServices, missing, ownerOf, refuse, toMoment, write } from './context.ts';
import type { Handlers, Schemas } from './types.ts';

type Ids = 'listDeliveries' | 'getDelivery' | 'redeliver';

export function deliveryHandlers(services: ControlServices): Pick<Handlers, Ids> {
  const { store, queue } = services;
  return {
    listDeliveries: ({ status, webhook_id, event_id, page, per_page, ...input }) =>
      store.read(async (db) => {
        const filters = { status, webhookId: webhook_id, eventId: event_id };
        const request = pageRequest({ ...(page && { page }), ...(per_page && { per_page }) });
        const { total, rows } = await listDeliveries(db, await ownerOf(db, input), filters, request);
        const deliveries: Schemas['Delivery'][] = [];
        for (const row of rows) deliveries.push(await toDelivery(db, row));
        return { total, deliveries };
      }),
    getDelivery: ({ delivery_id }) => store.read(async (db) => toDelivery(db, await find(db, delivery_id))),
    redeliver: ({ delivery_id }) =>
      write(services, async (db, now) => {
        const { event_id, webhook_id } = await find(db, delivery_id);
        const event = await findEvent(db, event_id);
        if (event?.transaction_id != null && event.data === '{}') {
          refuse('delivery_id', 'The data of this event were deleted with its transaction.');
        }
        if ((await findWebhook(db, webhook_id)) === undefined) {
          refuse('delivery_id', 'The webhook of this delivery was deleted. Create it again, and then a test event.');
        }
        const delivery = await restartDelivery(db, delivery_id, now);
        await queue.enqueue(db, deliveryJob(delivery));
        return toDelivery(db, delivery);
      }),
  };
}

/** @throws {Problem} 404 */
async function find(db: Db, id: string): Promise<DeliveryRow> {
  const delivery = await findDelivery(db, id);
  if (delivery === undefined) throw missing('delivery', id);
  return delivery;
}

async function toDelivery(db: Db, row: DeliveryRow): Promise<Schemas['Delivery']> {
  const event = await findEvent(db, row.event_id);
  if (event === undefined) throw new Error(`The delivery ${row.id} has lost its event.`);
  const webhook = await findWebhook(db, row.webhook_id);
  return {
    id: row.id,
    event_id: row.event_id,
    event_type: event.type,
    webhook_id: row.webhook_id,
    url: webhook === undefined ? null : redactUrl(webhook.url),
    status: row.status,
    attempts: row.attempts,
    due_at: row.status === 'pending' ? toMoment(row.due_at) : null,
    request: {
      headers: redactEntries([
        ['content-type', 'application/json'],
        ['x-payload-signature', ''],
      ]) as Record<string, string>,
      body: JSON.stringify(toEvent(event)),
    },
    last_attempt: row.last_attempt === null ? null : toAttempt(JSON.parse(row.last_attempt)),
  };
}

function toAttempt({ at, durationMs, status, reason, answer }: Attempt): Schemas['Delivery']['last_attempt'] {
  return {
    at: toMoment(at),
    duration_ms: durationMs,
    reason,
    answer: status === null ? null : { status, body: answer },
  };
}

/** Tokens of receivers are often in the query. */
function redactUrl(text: string): string {
  const url = new URL(text);
  for (const name of new Set(url.searchParams.keys())) url.searchParams.set(name, 'redacted');
  return url.href;
}
