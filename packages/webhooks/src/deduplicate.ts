import { type EventStore, memoryStore } from './store.ts';

export { type EventStore, memoryStore } from './store.ts';

/**
 * What has become of a delivery: `handled` now, a `duplicate` of one that has been handled, or `in-progress` elsewhere,
 * so that its outcome is not known yet.
 */
export type Outcome = 'handled' | 'duplicate' | 'in-progress';

/**
 * Makes work happen once per event, however often and however concurrently its delivery is repeated.
 *
 * Repetitions within this process wait for the first one and share its fate. Those that another process is working on
 * are `in-progress`: answer them with a failure, and the platform comes back later.
 *
 * No store can make that certain. If it fails to remember work that is done, twice in a row, its error is what the call
 * rejects with; repetitions are `in-progress` until the claim expires, and then the event is handled a second time. The
 * same happens to work that takes longer than its claim. Work that must not happen twice has to notice by itself.
 *
 * Work that awaits a call for its own event waits for itself, and never ends.
 *
 * @param store remembers the ids; by default the memory of this process, which is enough for one process
 * @returns a function that takes the `id` of an event and the work. It rejects with the error of work that fails, and
 *   then the id is free again, so that the next repetition is handled; and with the error of a store that fails
 * @see Reference, section "Events and Webhook"
 */
export function deduplicate(
  store: EventStore = memoryStore(),
): (eventId: string, work: () => unknown) => Promise<Outcome> {
  const running = new Map<string, Promise<Outcome>>();
  return async (eventId, work) => {
    const first = running.get(eventId);
    if (first) return (await first) === 'handled' ? 'duplicate' : first;
    const outcome = once(store, eventId, work).finally(() => running.delete(eventId));
    running.set(eventId, outcome);
    return outcome;
  };
}

async function once(store: EventStore, eventId: string, work: () => unknown): Promise<Outcome> {
  const claim = await store.claim(eventId);
  if (claim !== 'claimed') return claim;
  try {
    await work();
  } catch (error) {
    // A claim that cannot be given back expires: what counts is why the work failed.
    await Promise.allSettled([Promise.resolve(eventId).then((id) => store.release(id))]);
    throw error;
  }
  // Work that is done but not remembered is done again once its claim has expired: worth a second attempt.
  const complete = async () => store.complete(eventId);
  await complete().catch(complete);
  return 'handled';
}
