/** Timers below this many milliseconds are not held: libraries use them to wait for each other. */
const shortestHeld = 100;

/** So many turns of the event loop without a change mean that nothing runs any more. */
const quietTurns = 10;

/** An answer that is so many turns late does not come by itself: it may wait for a timer. */
const patience = 100;

/** A clock that stands still until `advance` is called. */
export interface TestClock {
  /** Milliseconds that the clock has advanced since it was started. */
  readonly elapsed: number;
  /**
   * Advances the clock, and fires timers in order. Before each timer, it waits until requests are answered and promises
   * settle, so that a program polls as often as it would in that time.
   *
   * @throws TypeError if `ms` is not a number, or is negative
   */
  advance(ms: number): Promise<void>;
  /** Makes the clock also wait for the answers of this `fetch`, if it is not the global one. */
  watch<Fetch extends (...args: never[]) => Promise<Response>>(fetch: Fetch): Fetch;
  /** Restores the real timers. Timers that have not fired yet never fire. */
  stop(): void;
}

interface HeldTimer {
  readonly due: number;
  readonly fire: () => void;
}

/**
 * Stops the clock: `performance.now()`, and `setTimeout` of 100 ms or more, follow `advance`. A test can therefore poll
 * for minutes without waiting. Unlike the fake timers of test runners, this clock waits for the answers of `fetch`. If
 * you use Mock Service Worker, start the clock after it. The clock works in every test runner. `Date` does not change.
 *
 * @example
 * const clock = startClock();
 * const poll = wizard.poll();
 * await clock.advance(3000);
 * await poll;
 * clock.stop();
 */
export function startClock(): TestClock {
  const { setTimeout: realSetTimeout, clearTimeout: realClearTimeout, fetch: realFetch } = globalThis;
  const realNow = Object.getOwnPropertyDescriptor(performance, 'now');
  // A whole number: the sum of it and `elapsed` is not rounded, so that timers fire when the program expects it.
  const start = Math.ceil(performance.now());
  const timers = new Map<object, HeldTimer>();
  let elapsed = 0;
  let requests = 0;

  const hold = (callback: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) => {
    if (!(ms >= shortestHeld)) return realSetTimeout(callback, ms, ...args);
    // Programs on Node may call these methods of a timer.
    const timer = { ref: () => timer, unref: () => timer, hasRef: () => true };
    timers.set(timer, { due: elapsed + ms, fire: () => callback(...args) });
    return timer;
  };
  const release = (timer: unknown) => {
    if (!timers.delete(timer as object)) realClearTimeout(timer as number);
  };
  const watch: TestClock['watch'] = (fetch) => {
    const watched = async (...args: never[]) => {
      requests += 1;
      try {
        return await fetch(...args);
      } finally {
        requests -= 1;
      }
    };
    return watched as typeof fetch;
  };

  const turn = () => new Promise<void>((resolve) => realSetTimeout(resolve, 0));
  const rest = async () => {
    for (let turns = 0, quiet = 0; quiet < quietTurns && turns < patience; turns += 1) {
      await turn();
      quiet = requests > 0 ? 0 : quiet + 1;
    }
  };
  /** The timer that is due first, up to a moment. */
  const nextUntil = (end: number) => {
    let next: [object, HeldTimer] | undefined;
    for (const entry of timers) if (entry[1].due <= end && !(next && next[1].due <= entry[1].due)) next = entry;
    return next;
  };

  Object.assign(globalThis, { setTimeout: hold, clearTimeout: release, ...(realFetch && { fetch: watch(realFetch) }) });
  Object.defineProperty(performance, 'now', { configurable: true, writable: true, value: () => start + elapsed });

  return {
    get elapsed() {
      return elapsed;
    },
    async advance(ms) {
      if (typeof ms !== 'number' || !(ms >= 0)) throw new TypeError('ms must be a number that is not negative');
      const end = elapsed + ms;
      await rest();
      for (let next = nextUntil(end); next !== undefined; next = nextUntil(end)) {
        const [timer, { due, fire }] = next;
        timers.delete(timer);
        elapsed = due;
        fire();
        await rest();
      }
      elapsed = end;
    },
    watch,
    stop() {
      Object.assign(globalThis, {
        setTimeout: realSetTimeout,
        clearTimeout: realClearTimeout,
        ...(realFetch && { fetch: realFetch }),
      });
      if (realNow) Object.defineProperty(performance, 'now', realNow);
      else Reflect.deleteProperty(performance, 'now');
    },
  };
}
