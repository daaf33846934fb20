import { setTimeout } from 'node:timers/promises';
import type { Health } from '@xs2a/server';
import { type Store, Unavailable } from '../store/store.ts';

/** From here on, a database is slow, in milliseconds. */
const slowMs = 250;

/** How long an answer waits for the database, in milliseconds. */
const waitMs = 2000;

/**
 * Tells a database that does not answer, for which the Testbank answers 503, from one that is slow: a balancer that takes
 * all Testbanks away from a slow database makes nothing faster.
 */
export async function checkHealth({ ping }: Pick<Store, 'ping'>): Promise<Health> {
  const timer = new AbortController();
  const late = setTimeout(waitMs, waitMs, { signal: timer.signal });
  try {
    const duration = await Promise.race([ping(), late]);
    const status = duration < slowMs ? 'ok' : 'slow';
    return { isReady: true, details: { database: { status, duration_ms: Math.round(duration) } } };
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    return { isReady: false, details: { database: { status: error.absence } } };
  } finally {
    timer.abort();
    late.catch(() => {});
  }
}
