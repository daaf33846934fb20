import type { TaskResult } from '../src/turbo.ts';

/** A task that failed. */
export function task(changes: Partial<TaskResult> = {}): TaskResult {
  return {
    id: '@xs2a/a#test',
    package: '@xs2a/a',
    task: 'test',
    folder: 'packages/a',
    exitCode: 1,
    startedMs: 0,
    output: 'the first line\nmore',
    files: ['test-results/vitest.json'],
    ...changes,
  };
}
