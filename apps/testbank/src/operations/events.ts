import type { WebhookEvent } from '@xs2a/types';
import { type EventRow, findEvent, listEvents as list } from '../store/events.ts';
import { pageRequest } from '../store/pages.ts';
import { readPeriod } from './filters.ts';
import { ok, reading } from './operation.ts';
import { owned } from './owned.ts';
import { toBerlin } from './times.ts';

export const listEvents = reading<'listEvents'>(async ({ query, undocumented }, { db, caller, now }) => {
  const filters = {
    type: query.type,
    // Clients in the field send it by this name.
    transaction: query.transaction ?? undocumented.get('transaction_id') ?? undefined,
    ...readPeriod(query, now),
  };
  const page = await list(db, caller, filters, pageRequest(query));
  return ok({ ...page, data: page.data.map(toEvent) });
});

export const getEvent = reading<'getEvent'>(async ({ path }, { db, caller }) =>
  ok(toEvent(owned(await findEvent(db, path.event_id), caller))),
);

/** The event as the API and its webhooks write it. */
export function toEvent({ id, testmode, type, transaction_id, message, data, created_at }: EventRow): WebhookEvent {
  // `data` was built for this type, which TypeScript cannot see.
  return {
    id,
    transaction: transaction_id,
    type,
    message,
    data: JSON.parse(data),
    testmode: testmode === 1,
    created_at: toBerlin(created_at),
    object: 'xs2a_event',
  } as WebhookEvent;
}
