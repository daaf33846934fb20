import type { Job } from './port.ts';

const dayMs = 24 * 3_600_000;

export const syncKey = (connectionId: string): string => `sync:${connectionId}`;

/** The next automatic sync of a bank connection in the mode `full`: a day later. */
export function syncJob(connectionId: string, now: number): Job<'sync'> {
  const key = syncKey(connectionId);
  return { kind: 'sync', key, dueAt: now + dayMs, payload: { connectionId }, lane: key };
}
