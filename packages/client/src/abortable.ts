import { onAbort, reasonOf } from './abort.ts';

/**
 * A stream that ends with a signal.
 *
 * @param stream is locked; what is left of it is cancelled by the signal, or together with the new stream
 */
export function abortable<T>(stream: ReadableStream<T>, signal: AbortSignal): ReadableStream<T> {
  const reader = stream.getReader();
  let stopListening: () => void;
  return new ReadableStream<T>(
    {
      start: (controller) => {
        stopListening = onAbort(signal, () => {
          stopListening();
          controller.error(reasonOf(signal));
          reader.cancel(reasonOf(signal)).catch(() => {});
        });
      },
      pull: async (controller) => {
        try {
          const { done, value } = await reader.read();
          if (!done) return controller.enqueue(value);
          stopListening();
          // The signal has ended the stream.
          if (!signal.aborted) controller.close();
        } catch (reason) {
          stopListening();
          throw reason;
        }
      },
      cancel: (reason) => {
        stopListening();
        return reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}
