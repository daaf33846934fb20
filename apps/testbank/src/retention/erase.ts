/** How long data are kept: 30 days (reference, section "Error Messages"). Then they are deleted, and answered with 410. */
import type { Job, JobHandler, JobTransaction, Queue } from '../jobs/port.ts';
import { eraseSession, findSessionById } from '../store/sessions.ts';
import type { Store } from '../store/store.ts';
import { eraseTransaction, findTransactionByReference } from '../store/transactions.ts';

const keptMs = 30 * 24 * 3_600_000;

/** Deletes a session, and the transaction that it has led to. */
export function eraseJob(sessionId: string, now: number): Job<'erase'> {
  const key = `erase:${sessionId}`;
  return { kind: 'erase', key, dueAt: now + keptMs, payload: { sessionId }, lane: key };
}

/** Overwrites what was deleted. */
export function scrubJob(now: number): Job<'scrub'> {
  return { kind: 'scrub', key: 'scrub', dueAt: now, payload: {}, lane: 'scrub' };
}

export function createEraser(queue: Queue): JobTransaction<'erase'> {
  return async (db, { sessionId }, now) => {
    const session = await findSessionById(db, sessionId);
    if (session === undefined || session.deleted_at !== null) return;
    const transaction = await findTransactionByReference(db, session.reference);
    if (transaction !== undefined) await eraseTransaction(db, transaction, now);
    await eraseSession(db, sessionId, now);
    await queue.enqueue(db, scrubJob(now));
  };
}

export function createScrubber(store: Store): JobHandler<'scrub'> {
  return async () => {
    await store.scrub();
    return undefined;
  };
}
