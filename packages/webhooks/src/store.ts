type Awaitable<Value> = Value | PromiseLike<Value>;

/**
 * Remembers which events have been handled. Implement it on a store that your processes share, such as Redis or a table
 * with a unique key.
 */
export interface EventStore {
  /**
   * Claims an event for this caller. It must be atomic: of any number of callers, exactly one gets `claimed`.
   *
   * If the process of a claim dies, the claim is neither completed nor released. Let it expire after a time that is
   * longer than your handler takes.
   *
   * @returns `claimed` if this caller must handle the event, `in-progress` while another has claimed it, `duplicate`
   *   once it has been handled
   */
  claim(eventId: string): Awaitable<'claimed' | 'in-progress' | 'duplicate'>;
  /**
   * Remembers the event as handled, for longer than the platform repeats deliveries. It is called once more if it fails,
   * so a second call for the same event must be harmless.
   */
  complete(eventId: string): Awaitable<void>;
  /**
   * Gives the claim back, because handling the event has failed. It must change nothing if the claim has expired and the
   * event is claimed by another caller, or handled.
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
