import type { ReceivedEvent, Refused, Verified } from './result.ts';

/**
 * Distinguishes an event from any other JSON: it has texts as `id` and `type`, by which it can be kept, deduplicated and fetched
 * again.
 */
export function readEvent(value: unknown): Verified | Refused {
  const event = value as ReceivedEvent;
  const invalid = ['id', 'type'].find((field) => !event?.[field] || typeof event[field] !== 'string');
  return invalid
    ? { ok: false, reason: 'invalid-payload', pointer: `/${invalid}`, rule: 'type string' }
    : { ok: true, event };
}
