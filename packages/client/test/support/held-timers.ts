/**
 * Timers that fire when a test decides. Only chosen durations are held, because the fetch of some runtimes sets its own
 * timers, and hangs if they never fire.
 */
export class HeldTimers {
  readonly #global = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout };
  readonly #held = new Map<object, () => void>();
  readonly #skipped = new Set<number>();
  /** @param limit the duration in milliseconds of the timers that wait for {@link fire} */
  constructor(limit: number) {
    const { setTimeout, clearTimeout } = this.#global;
    const hold = (callback: () => void, ms = 0, ...values: []) => {
      if (this.#skipped.has(ms)) return setTimeout(callback, 0, ...values);
      if (ms !== limit) return setTimeout(callback, ms, ...values);
      const timer = {};
      this.#held.set(timer, callback);
      return timer;
    };
    const release = (timer: object | undefined) => {
      if (timer === undefined || !this.#held.delete(timer)) clearTimeout(timer as NodeJS.Timeout);
    };
    Object.assign(globalThis, { setTimeout: hold, clearTimeout: release });
  }

  /** Ends the timers that are held. */
  fire(): void {
    const timers = [...this.#held.values()];
    this.#held.clear();
    for (const callback of timers) callback();
  }

  /** Lets timers of a duration fire at once. */
  skip(ms: number): void {
    this.#skipped.add(ms);
  }

  /** Gives the runtime its own timers back. */
  restore(): void {
    Object.assign(globalThis, this.#global);
  }
}
