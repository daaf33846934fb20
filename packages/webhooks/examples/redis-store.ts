import type { EventStore } from '@xs2a/webhooks/deduplicate';

/** The two commands that the store needs, as a client such as `redis` provides them. */
interface Redis {
  set(key: string, value: string, options: { NX?: true; GET?: true; EX: number }): Promise<string | null>;
  eval(script: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>;
}

// In one step, because the claim may expire between two steps.
const deleteIfEqual = `
  if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end
  return 0`;

export function redisStore(redis: Redis): EventStore {
  const key = (eventId: string) => `xs2a:event:${eventId}`;
  // Distinguishes the claims of this process from those of others.
  const token = crypto.randomUUID();
  return {
    async claim(eventId) {
      // Sets the key only if it is free, and returns the previous value: atomic, and expires after a minute.
      const before = await redis.set(key(eventId), token, { NX: true, GET: true, EX: 60 });
      if (before === null) return 'claimed';
      return before === 'handled' ? 'duplicate' : 'in-progress';
    },
    async complete(eventId) {
      // Overwrites any claim, even one of another process, whose `release` then deletes nothing.
      await redis.set(key(eventId), 'handled', { EX: 7 * 24 * 60 * 60 });
    },
    async release(eventId) {
      // Our claim may have expired, and another process may have claimed or handled the event since.
      await redis.eval(deleteIfEqual, { keys: [key(eventId)], arguments: [token] });
    },
  };
}
