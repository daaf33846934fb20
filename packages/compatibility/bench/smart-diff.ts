/** `api-smart-diff` in a worker, because it needs all memory of a process for some pairs. */
import { once } from 'node:events';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { apiCompare } from 'api-smart-diff';
import type { Case } from '../test/policy.ts';

/** How it rates a change. */
export type SmartRating = 'breaking' | 'non-breaking' | 'annotation' | 'deprecated' | 'unclassified';

type Pair = Pick<Case, 'base' | 'revision'>;

const megabytes = 512;
let worker: Worker | undefined;
let last: Promise<unknown> = Promise.resolve();

/**
 * Compares two documents, one pair at a time.
 *
 * @throws the error of the tool, or of the worker if the tool needs more than 512 MB
 */
export function compareWithSmartDiff({ base, revision }: Pair): Promise<SmartRating[]> {
  const compared = last.then(async () => {
    worker ??= new Worker(new URL(import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: megabytes } });
    worker.ref();
    try {
      const answer = once(worker, 'message');
      worker.postMessage({ base, revision });
      const [ratings] = await answer;
      worker.unref();
      return ratings as SmartRating[];
    } catch (error) {
      worker = undefined;
      throw error;
    }
  });
  last = compared.catch(() => {});
  return compared;
}

if (!isMainThread) {
  parentPort?.on('message', ({ base, revision }: Pair) => {
    // An error ends this worker, and the next pair gets another one.
    parentPort?.postMessage(apiCompare(base, revision).diffs.map(({ type }) => type));
  });
}
