/** Calls of a signal that has a listener. One for all of them is enough, and Node warns of more than ten. */
const waiting = new WeakMap<AbortSignal, { callbacks: Set<() => void>; listener: () => void }>();

/**
 * Listens to the signal of a caller, which may be that of an older library: without `reason` and `throwIfAborted`.
 *
 * @returns ends listening
 */
export function onAbort(signal: AbortSignal | undefined, callback: () => void): () => void {
  if (!signal) return () => {};
  let entry = waiting.get(signal);
  if (!entry) {
    const callbacks = new Set<() => void>();
    entry = {
      callbacks,
      listener: () => {
        for (const call of callbacks) call();
      },
    };
    waiting.set(signal, entry);
    signal.addEventListener('abort', entry.listener);
  }
  const { callbacks, listener } = entry;
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
