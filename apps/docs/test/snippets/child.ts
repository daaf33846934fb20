/**
 * Runs modules one after the other, each when its file name comes in as a message: importing one costs a tenth of
 * what a process of its own would.
 */
import { pathToFileURL } from 'node:url';

/** What a program printed, and whether it failed. */
export interface Outcome {
  output: string;
  failed: boolean;
}

let printed = '';
for (const stream of [process.stdout, process.stderr]) {
  stream.write = (chunk: string | Uint8Array, ...rest: unknown[]) => {
    printed += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
    const done = rest.find((argument) => typeof argument === 'function');
    done?.();
    return true;
  };
}

// A promise that a program did not wait for fails it all the same.
let unnoticed: unknown;
for (const event of ['uncaughtException', 'unhandledRejection']) {
  process.on(event, (reason) => {
    unnoticed = reason;
  });
}

process.on('message', async (file: string) => {
  printed = '';
  unnoticed = undefined;
  let failure: unknown;
  try {
    await import(pathToFileURL(file).href);
    // One turn of the event loop, at whose end Node reports such promises.
    await new Promise((done) => setImmediate(done));
    failure = unnoticed;
  } catch (reason) {
    failure = reason ?? 'thrown';
  }
  const failed = failure !== undefined;
  const reason = failed ? ((failure as Error).stack ?? String(failure)) : '';
  process.send?.({ output: printed + reason, failed } satisfies Outcome);
});
