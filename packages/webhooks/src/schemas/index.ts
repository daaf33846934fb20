/**
 * Checks the payloads of webhook deliveries, and stored events, against the contract.
 *
 * @packageDocumentation
 */

import type { WebhookEvent } from '@xs2a/types';
import { payloads, schemas } from '../generated/payloads.ts';
import type { ReceivedEvent, Refused } from '../result.ts';
import { checker } from './check.ts';

// Declarations that are inferred from an event name the objects of the API, and find them here.
export type * from '@xs2a/types';

/** A valid event of a type that this version of the contract knows. It narrows by `type`. */
export interface KnownEvent {
  readonly ok: true;
  readonly known: true;
  readonly event: WebhookEvent;
}

/**
 * A genuine event of a type that is newer than this version of the contract. Accept it, and log it or keep it for later.
 */
export interface UnknownEvent {
  readonly ok: true;
  readonly known: false;
  readonly event: ReceivedEvent;
}

const findProblem = checker(schemas);

/**
 * Checks an event against the schema that the contract has for its `type`. Undocumented fields are allowed: the API may
 * add some at any time.
 *
 * @param event the event of a genuine delivery (pass this function to `verify` as `check`), or one from `GET /v1/events`
 * @returns the typed event if it is valid, `known: false` if the contract does not know its type, otherwise
 *   `invalid-payload` with the place of the first problem
 * @see Reference, section "Events and Webhook"
 */
export function checkPayload(event: ReceivedEvent): KnownEvent | UnknownEvent | Refused {
  const schema = Object.hasOwn(payloads, event.type) ? payloads[event.type] : undefined;
  if (schema === undefined) return { ok: true, known: false, event };
  const problem = findProblem(schema, event);
  if (problem) return { ok: false, reason: 'invalid-payload', ...problem };
  return { ok: true, known: true, event: event as unknown as WebhookEvent };
}
