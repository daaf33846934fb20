import { onAbort, reasonOf } from '../abort.ts';

/** The longest delay of a timer in milliseconds: with a longer one it fires at once. */
const longestDelay = 2 ** 31 - 1;

/**
 * Waits between two polls, without the time limits of the client: a page loads only this.
 *
 * @param ms in milliseconds
 * @throws the reason of `signal` if it is aborted
 */
export function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      stopListening?.();
      if (signal?.aborted) reject(reasonOf(signal));
      else resolve();
    };
    const stopListening = signal && onAbort(signal, end);
    // Node warns of a negative delay: the time for polling can be over before its next poll.
    const timer = setTimeout(end, Math.min(Math.max(ms, 0), longestDelay));
    if (signal?.aborted) end();
  });
}
