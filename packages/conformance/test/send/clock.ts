import type { Clock } from '../../src/send/pace.ts';

/** A clock that goes on only while somebody sleeps: to the end of the shortest sleep. */
export class VirtualClock implements Clock {
  #now: number;
  readonly #sleepers: { until: number; wake: () => void }[] = [];

  constructor(now = 0) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  async sleep(milliseconds: number): Promise<void> {
    const until = this.#now + milliseconds;
    await new Promise<void>((wake) => {
      this.#sleepers.push({ until, wake });
      // Everybody who falls asleep at the same time is heard first.
      setImmediate(() => this.#goOn());
    });
  }

  #goOn(): void {
    const [next] = this.#sleepers.sort((a, b) => a.until - b.until);
    if (next === undefined) return;
    this.#now = Math.max(this.#now, next.until);
    this.#sleepers.shift();
    next.wake();
  }
}
