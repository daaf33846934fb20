import type { EventStore } from '@xs2a/webhooks/deduplicate';

/** The two commands that are needed of a client such as `redis`. */
interface Redis {
  set(key: string, value: string, options: { NX?: true; GET?: true; EX: number }): Promise<string | null>;
  del(key: string): Promise<unknown>;
}

export function redisStore(redis: Redis): EventStore {
  const key = (eventId: string) => `xs2a:event:${eventId}`;
  return {
    async claim(eventId) {
      // Sets the key only if it is free, and returns what was there: atomic, and gone after a minute.
      const before = await redis.set(key(eventId), 'in-progress', { NX: true, GET: true, EX: 60 });
      if (before === null) return 'claimed';
      return before === 'handled' ? 'duplicate' : 'in-progress';
    },
    async complete(eventId) {
      await redis.set(key(eventId), 'handled', { EX: 7 * 24 * 60 * 60 });
    },
    async release(eventId) {
      await redis.del(key(eventId));
    },
  };
}
