/** What waits for a signal, and the only listener: one is enough for all of them, and Node warns of more than ten. */
const waiting = new WeakMap<AbortSignal, readonly [callbacks: Set<() => void>, listener: () => void]>();

/**
 * Listens to the signal of a caller, which may be that of an older library: without `reason` and `throwIfAborted`.
 *
 * @returns ends listening
 */
export function onAbort(signal: AbortSignal, callback: () => void): () => void {
  let entry = waiting.get(signal);
  if (!entry) {
    const added = new Set<() => void>();
    entry = [
      added,
      () => {
        for (const call of added) call();
      },
    ];
    waiting.set(signal, entry);
    signal.addEventListener('abort', entry[1]);
  }
  const [callbacks, listener] = entry;
  callbacks.add(callback);
  return () => {
    callbacks.delete(callback);
    if (callbacks.size) return;
    waiting.delete(signal);
    signal.removeEventListener('abort', listener);
  };
}

/** @returns why a signal is aborted */
export function reasonOf(signal: AbortSignal): unknown {
  return signal.reason ?? new DOMException('aborted', 'AbortError');
}
