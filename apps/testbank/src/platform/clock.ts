/** The real time: leases and time limits run on it. The virtual time of the Testbank is in `store/clock.ts`. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
}

export const realClock: Clock = { now: () => Date.now() };
