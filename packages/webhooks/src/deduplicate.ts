import { type EventStore, memoryStore } from './store.ts';

export { type EventStore, memoryStore } from './store.ts';

/**
 * What became of a delivery: `handled` now, a `duplicate` of a handled one, or `in-progress` in another process, which
 * may still fail.
 */
export type Outcome = 'handled' | 'duplicate' | 'in-progress';

/**
 * Does work once per event, however often its delivery is repeated, also concurrently.
 *
 * Repetitions within this process wait for the first and share its outcome. If another process works on the event, they
 * are `in-progress`: answer them with a failure, and the platform repeats them later.
 *
 * No store can guarantee this. If it fails twice to remember finished work, the call rejects with its error;
 * repetitions are `in-progress` until the claim expires, and then the event is handled again. The same happens if the
 * work takes longer than its claim. Work that must not happen twice must check that itself.
 *
 * Work must not await a call for its own event: it would wait for itself forever.
 *
 * @param store remembers the ids; by default the memory of this process, which is enough for one process
 * @returns a function that takes the `id` of an event and the work. It rejects if the work fails, which frees the id
 *   for the next repetition, and if the store fails
 * @see Reference, section "Events and Webhook"
 */
export function deduplicate(
  store: EventStore = memoryStore(),
): (eventId: string, work: () => unknown) => Promise<Outcome> {
  const running = new Map<string, Promise<Outcome>>();
  return async (eventId, work) => {
    const first = running.get(eventId);
    if (first) return (await first) === 'handled' ? 'duplicate' : first;
    const outcome = handle(store, eventId, work).finally(() => running.delete(eventId));
    running.set(eventId, outcome);
    return outcome;
  };
}

async function handle(store: EventStore, eventId: string, work: () => unknown): Promise<Outcome> {
  const claim = await store.claim(eventId);
  if (claim === 'duplicate' || claim === 'in-progress') return claim;
  // Anything else must not pass for a handled event.
  if (claim !== 'claimed') throw new TypeError('The store returned an unknown claim.');
  try {
    await work();
  } catch (error) {
    // If the store fails too, the claim expires by itself, and the error of the work matters more.
    await Promise.allSettled([Promise.resolve(eventId).then((id) => store.release(id))]);
    throw error;
  }
  // One more attempt: if the store forgets finished work, it is done again when the claim expires.
  const complete = async () => store.complete(eventId);
  await complete().catch(complete);
  return 'handled';
}
