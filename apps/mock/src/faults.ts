import { createHash } from 'node:crypto';
import { serverError } from '@xs2a/server';
import type { Delays } from './delays.ts';

export interface FaultOptions {
  /** Milliseconds by which each answer is late. */
  delayMs: number;
  /** Share of the requests that are answered with 500, from 0 to 1. */
  errorRate: number;
  /** Makes the choice of these requests repeatable. */
  seed: string | undefined;
  delays: Delays;
}

/**
 * Makes the API slow, and lets it fail now and then.
 *
 * @returns a function that each request awaits, and that rejects with Problem 500 for some of them
 */
export function createFaults({ delayMs, errorRate, seed, delays }: FaultOptions): () => Promise<void> {
  const random = seed === undefined ? Math.random : createRandom(seed);
  return async () => {
    await delays.wait(delayMs);
    if (random() < errorRate) throw serverError();
  };
}

/** Numbers from 0 to 1, the same for the same seed. */
function createRandom(seed: string): () => number {
  let state = createHash('sha256').update(seed).digest().readUInt32LE();
  // Mulberry32, by Tommy Ettinger.
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
