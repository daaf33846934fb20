/** The longest time that a timer can take, in milliseconds: a longer one would fire at once. */
const longest = 2 ** 31 - 1;

/**
 * Runs a task until it ends, a time is over, or the caller aborts, whichever comes first. The task need not listen to
 * its signal.
 *
 * @param ms time for the task in milliseconds
 * @param signal of the caller
 * @param task gets a signal that ends with the time, or with the caller
 * @param late what to reject with when the time is over; without it, the end of the time is no failure
 * @param keep whether the caller can still abort what the task has left running
 * @throws the reason of `signal` if it is aborted
 */
export function within<T>(
  ms: number,
  signal: AbortSignal | undefined,
  task: (signal: AbortSignal) => Promise<T>,
  late?: () => unknown,
  keep?: boolean,
): Promise<T> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const controller = new AbortController();
    const tidy = () => {
      clearTimeout(timer);
      if (!keep) signal?.removeEventListener('abort', abort);
    };
    const stop = (reason: unknown) => {
      tidy();
      reject(reason);
      controller.abort(reason);
    };
    const abort = () => stop(signal?.reason);
    const timer = setTimeout(() => (late ? stop(late()) : resolve(tidy() as T)), Math.min(ms, longest));
    signal?.addEventListener('abort', abort);
    task(controller.signal).then((value) => {
      tidy();
      resolve(value);
    }, stop);
  });
}

/**
 * Waits.
 *
 * @throws the reason of `signal` if it is aborted
 */
export function sleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return within(ms, signal, () => new Promise(() => {}));
}
