type Awaitable<Value> = Value | PromiseLike<Value>;

/**
 * Remembers which events have been handled. Implement it on whatever your processes share, such as Redis or a table
 * with a unique key.
 */
export interface EventStore {
  /**
   * Takes an event for this caller, atomically: of any number of callers exactly one gets `claimed`.
   *
   * A claim that is neither completed nor released, because its process has died, has to expire: choose a time that is
   * longer than your handler takes.
   *
   * @returns `claimed` for the caller that is to handle the event, `in-progress` while it is claimed by another,
   *   `duplicate` once it has been handled
   */
  claim(eventId: string): Awaitable<'claimed' | 'in-progress' | 'duplicate'>;
  /**
   * Remembers the event as handled, for longer than the platform repeats deliveries. Called once more if it fails, so
   * that a second call for the same event has to be harmless.
   */
  complete(eventId: string): Awaitable<void>;
  /**
   * Gives the claim back, because handling the event has failed. A claim that has expired may belong to another caller by
   * now, or the event be handled: then nothing may change.
   */
  release(eventId: string): Awaitable<void>;
}

/**
 * A store in the memory of this process. It forgets everything at a restart.
 *
 * @param maxEvents how many handled events it remembers; the oldest is forgotten first
 */
export function memoryStore(maxEvents = 10_000): EventStore {
  const claimed = new Set<string>();
  const handled = new Set<string>();
  return {
    claim(eventId) {
      if (handled.has(eventId)) return 'duplicate';
      if (claimed.has(eventId)) return 'in-progress';
      claimed.add(eventId);
      return 'claimed';
    },
    complete(eventId) {
      claimed.delete(eventId);
      handled.add(eventId);
      // A set keeps the order of insertion: its first entry is the oldest.
      for (const oldest of handled) {
        if (handled.size <= maxEvents) break;
        handled.delete(oldest);
      }
    },
    release(eventId) {
      claimed.delete(eventId);
    },
  };
}
