/**
 * Runs a test file with the part of vitest that runs in browsers: `vi`, `expect` and `test` come from vitest, its server
 * and workers are left out. Bundled with the tests, it needs nothing but JavaScript.
 *
 * No other file depends on internals of vitest.
 */
import { expect, type RunnerTask } from 'vitest';
import { setupCommonEnv, startTests } from 'vitest/internal/browser';
import type { TestReport } from './report.ts';

type Runner = Parameters<typeof startTests>[1];

const config = {
  root: '/',
  setupFiles: [],
  sequence: { hooks: 'stack', seed: 1 },
  testTimeout: 60_000,
  hookTimeout: 60_000,
  maxConcurrency: 5,
  tags: [],
  allowOnly: false,
  fakeTimers: {},
  experimental: {},
} as unknown as Runner['config'];

/**
 * @param file its name
 * @param load imports it
 * @returns a report for each test; a file that has no tests, or cannot be imported, is a failed test
 */
export async function runFile(file: string, load: () => Promise<unknown>): Promise<TestReport[]> {
  Object.assign(globalThis, { __vitest_worker__: { config, ctx: {}, environment: {}, durations: {} } });
  await setupCommonEnv(config);
  const tasks = await startTests([file], {
    config,
    importFile: load,
    onBeforeTryTask: () => {
      expect.setState({ assertionCalls: 0, expectedAssertionsNumber: null, isExpectingAssertions: false });
    },
    onAfterTryTask: checkAssertions,
  });
  return tasks.flatMap(collect);
}

/** Implements `expect.assertions()` and `expect.hasAssertions()`. */
function checkAssertions(): void {
  const { assertionCalls, expectedAssertionsNumber, isExpectingAssertions } = expect.getState();
  if (isExpectingAssertions && assertionCalls === 0) throw new Error('expected an assertion, found none');
  if ((expectedAssertionsNumber ?? assertionCalls) !== assertionCalls) {
    throw new Error(`expected ${expectedAssertionsNumber} assertions, found ${assertionCalls}`);
  }
}

function collect(task: RunnerTask): TestReport[] {
  const name = task.fullTestName ?? '(the file)';
  const errors = task.result?.errors?.map(({ message, diff, stack }) => [message, diff, stack].join('\n')) ?? [];
  if (task.type === 'suite') {
    const ownFailure: TestReport[] = errors.length === 0 ? [] : [{ name, state: 'failed', errors }];
    return [...ownFailure, ...task.tasks.flatMap(collect)];
  }
  const states = { pass: 'passed', fail: 'failed' } as const;
  const state = states[task.result?.state as keyof typeof states] ?? 'skipped';
  return [{ name, state, errors }];
}
