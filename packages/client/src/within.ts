import { onAbort, reasonOf } from './abort.ts';

/** The longest delay of a timer in milliseconds: with a longer one it fires at once. */
const longestDelay = 2 ** 31 - 1;

/**
 * Runs a task until it ends, its time is over, or the caller aborts, whichever comes first. The task may ignore its
 * signal.
 *
 * @param ms time for the task in milliseconds
 * @param signal of the caller
 * @param task gets a signal that aborts with the time, or with the caller
 * @returns what the task resolves to, or `undefined` when the time is over. Errors are left to the caller, because the
 *   stack of one that a timer creates does not show who waits
 * @throws the reason of `signal` if it is aborted
 */
export function within<T>(
  ms: number,
  signal: AbortSignal | undefined,
  task: (signal: AbortSignal) => Promise<T>,
): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    const settle = (value?: T) => {
      clearTimeout(timer);
      stopListening?.();
      resolve(value);
    };
    const fail = (reason: unknown) => {
      // What is rejected cannot be resolved any more.
      reject(reason);
      settle();
      controller.abort(reason);
    };
    const abort = () => fail(reasonOf(signal as AbortSignal));
    const stopListening = signal && onAbort(signal, abort);
    const end = () => {
      settle();
      controller.abort();
    };
    // Node warns of a negative delay: the time of a call can be over before its next attempt.
    const timer = setTimeout(end, Math.min(Math.max(ms, 0), longestDelay));
    if (signal?.aborted) abort();
    else task(controller.signal).then(settle, fail);
  });
}

/**
 * Waits.
 *
 * @throws the reason of `signal` if it is aborted
 */
export function sleep(ms: number, signal: AbortSignal | undefined): Promise<undefined> {
  return within(ms, signal, () => new Promise<undefined>(() => {}));
}
