/** The longest delay of a timer in milliseconds: with a longer one it fires at once. */
const longestDelay = 2 ** 31 - 1;

/**
 * Runs a task until it ends, its time is over, or the caller aborts, whichever comes first. The task may ignore its
 * signal.
 *
 * @param ms time for the task in milliseconds
 * @param signal of the caller
 * @param task gets a signal that aborts with the time, or with the caller
 * @param toError creates the error when the time is over; without it, the promise then resolves
 * @param staysAbortable whether the caller can still abort what the task left running
 * @throws the reason of `signal` if it is aborted
 */
export function within<T>(
  ms: number,
  signal: AbortSignal | undefined,
  task: (signal: AbortSignal) => Promise<T>,
  toError?: () => unknown,
  staysAbortable?: boolean,
): Promise<T> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const controller = new AbortController();
    const cleanUp = () => {
      clearTimeout(timer);
      if (!staysAbortable) signal?.removeEventListener('abort', abort);
    };
    const succeed = (value: T) => {
      cleanUp();
      resolve(value);
    };
    const fail = (reason: unknown) => {
      cleanUp();
      reject(reason);
      controller.abort(reason);
    };
    const abort = () => fail(signal?.reason);
    const end = () => (toError ? fail(toError()) : succeed(undefined as T));
    // Node warns of a negative delay: the time of a call can be over before its next attempt.
    const timer = setTimeout(end, Math.min(Math.max(ms, 0), longestDelay));
    signal?.addEventListener('abort', abort);
    task(controller.signal).then(succeed, fail);
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
