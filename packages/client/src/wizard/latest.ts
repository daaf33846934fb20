import { onAbort } from '../abort.ts';

/** Requests of which only the latest counts, such as suggestions for what is being typed. */
export interface Latest<Result> {
  /**
   * Runs a task. If another one follows before it ends, its signal aborts, and both resolve to the result of the later.
   *
   * @param signal of the caller
   */
  run(task: (signal: AbortSignal) => Promise<Result>, signal: AbortSignal | undefined): Promise<Result>;
  /** Ends a running task, which then resolves to `result`. */
  end(result: Result): void;
}

export function createLatest<Result>(): Latest<Result> {
  let replace: ((by: Result | Promise<Result>) => void) | undefined;

  return {
    run(task, signal) {
      const controller = new AbortController();
      const abort = () => controller.abort(signal?.reason);
      if (signal?.aborted) abort();
      const stopListening = signal && onAbort(signal, abort);
      let resolve!: (result: Result | Promise<Result>) => void;
      const promise = new Promise<Result>((onResult, onReason) => {
        resolve = onResult;
        task(controller.signal).then(onResult, onReason).finally(stopListening);
      });
      replace?.(promise);
      replace = (by) => {
        // Resolved first: a promise that follows another one ignores that its own task is aborted.
        resolve(by);
        controller.abort();
      };
      return promise;
    },
    end: (result) => replace?.(result),
  };
}
