/**
 * Checks the payloads of webhook deliveries, and stored events, against the contract.
 *
 * @packageDocumentation
 */

import type { WebhookEvent, WebhookName } from '@xs2a/types';
import { readEvent } from '../event.ts';
import { payloads, schemas } from '../generated/payloads.ts';
import type { ReceivedEvent, Refused } from '../result.ts';
import { checker } from './check.ts';
import type { Problem } from './schema.ts';

// Declarations that are inferred from an event name the objects of the API, and find them here.
export type * from '@xs2a/types';
export type { Problem } from './schema.ts';

/** An event that is as this version of the contract documents it. It narrows by `type`. */
export interface KnownEvent {
  readonly ok: true;
  readonly known: true;
  readonly documented: true;
  readonly event: WebhookEvent;
}

/**
 * A genuine event of a known type that is not as this version of the contract documents it: a new value of an
 * enumeration, a field that is missing or `null`, a longer text. Its fields are `unknown`, because any of them may
 * differ: read what you need with a check of your own, or fetch the transaction or bank account again.
 */
export interface UndocumentedEvent {
  readonly ok: true;
  readonly known: true;
  readonly documented: false;
  readonly event: ReceivedEvent & { readonly type: WebhookName };
  /** The first difference; there may be more. */
  readonly problem: Problem;
}

/**
 * A genuine event of a type that is newer than this version of the contract. Accept it, and log it or keep it for later.
 */
export interface UnknownEvent {
  readonly ok: true;
  readonly known: false;
  readonly documented: false;
  readonly event: ReceivedEvent;
  /** At `/type`, with the known types. */
  readonly problem: Problem;
}

const findProblem = checker(schemas);

/**
 * Checks an event against the schema that the contract has for its `type`. Undocumented fields are allowed: the API may
 * add some at any time.
 *
 * An event that is not as documented is accepted, with `documented: false`. The platform gives up on a delivery that is
 * refused again and again, and the event would be lost, even if it differs only in a field that you do not read.
 * {@link checkPayloadStrictly} refuses it.
 *
 * @param event the event of a genuine delivery (pass this function to `verify` as `check`), or one from `GET /v1/events`
 * @returns the typed event if it is as documented; otherwise `documented: false` with the `problem`, also with
 *   `known: false` if the contract does not know its type. Only what has no `id` or `type` is `invalid-payload`
 * @see Reference, section "Events and Webhook"
 */
export function checkPayload(event: ReceivedEvent): KnownEvent | UndocumentedEvent | UnknownEvent | Refused {
  const received = readEvent(event);
  if (!received.ok) return received;
  const schema = Object.hasOwn(payloads, event.type) ? payloads[event.type] : undefined;
  if (schema === undefined) {
    const rule = `enum ${Object.keys(payloads).join('|')}`;
    return { ok: true, known: false, documented: false, event, problem: { pointer: '/type', rule } };
  }
  const problem = findProblem(schema, event);
  return problem
    ? { ok: true, known: true, documented: false, event: event as UndocumentedEvent['event'], problem }
    : { ok: true, known: true, documented: true, event: event as unknown as WebhookEvent };
}

/**
 * Checks an event as {@link checkPayload} does, but refuses one that is not as documented: for tests, and for receivers
 * that are allowed to lose an event rather than to accept an unexpected value. An event of a newer type is accepted.
 *
 * @param event the event of a genuine delivery (pass this function to `verify` as `check`), or one from `GET /v1/events`
 * @returns the typed event if it is as documented, `known: false` if the contract does not know its type, otherwise
 *   `invalid-payload` with the place of the first problem
 * @see Reference, section "Events and Webhook"
 */
export function checkPayloadStrictly(event: ReceivedEvent): KnownEvent | UnknownEvent | Refused {
  const checked = checkPayload(event);
  if (!checked.ok || checked.documented || !checked.known) return checked;
  return { ok: false, reason: 'invalid-payload', ...checked.problem };
}
