import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { failuresOf } from '../src/failures.ts';
import { task } from './task.ts';
import { createFolder, writeFiles } from './workspace.ts';

const reportFile = 'packages/a/test-results/vitest.json';
const passed = { fullName: 'a sum is right', status: 'passed', failureMessages: [] };
const failed = {
  fullName: 'a sum is wrong',
  status: 'failed',
  failureMessages: ['\x1b[31mAssertionError: expected 1 to be 2\x1b[39m\n    at test.ts:3'],
};

/** The failures of a task whose report has these files, below the root of its repository. */
async function failuresIn(testResults: object[], changes: Parameters<typeof task>[0] = {}) {
  const root = await createFolder({});
  const files = testResults.map((result) => ({ name: join(root, 'packages/a/test/sum.test.ts'), ...result }));
  await writeFiles(root, { [reportFile]: { testResults: files } });
  return failuresOf(task(changes), root);
}

describe('the failures of a task', () => {
  test('are its failed tests, each with its file and the first line of the reason', async () => {
    expect(await failuresIn([{ status: 'failed', assertionResults: [passed, failed] }])).toEqual([
      {
        package: '@xs2a/a',
        name: 'a sum is wrong',
        file: 'packages/a/test/sum.test.ts',
        reason: 'AssertionError: expected 1 to be 2',
      },
    ]);
  });

  test('are whole files that cannot be loaded', async () => {
    const result = { status: 'failed', message: '\nCannot find module\n  at x', assertionResults: [] };
    expect(await failuresIn([result])).toMatchObject([{ name: 'the whole file', reason: 'Cannot find module' }]);
  });

  test('are named where no reason is given', async () => {
    const silent = { ...failed, failureMessages: null };
    expect(await failuresIn([{ status: 'failed', assertionResults: [silent] }])).toMatchObject([
      { name: 'a sum is wrong', reason: 'no reason given' },
    ]);
  });

  const itself = { package: '@xs2a/a', name: 'test', file: undefined, reason: 'the first line' };

  test('are the task itself if every test passed', async () => {
    expect(await failuresIn([{ status: 'passed', assertionResults: [passed] }])).toEqual([itself]);
  });

  test('do not come from the report of an earlier run', async () => {
    const started = { startedMs: Date.now() + 60_000 };
    expect(await failuresIn([{ status: 'failed', assertionResults: [failed] }], started)).toEqual([itself]);
  });

  test('are the task itself if it writes no report', async () => {
    const root = await createFolder({});
    const lint = task({ task: 'lint', files: [], output: '\nb.yaml:1 wrong\nmore\n' });
    expect(await failuresOf(lint, root)).toEqual([{ ...itself, name: 'lint', reason: 'b.yaml:1 wrong' }]);
    expect(await failuresOf(task({ output: '' }), root)).toEqual([{ ...itself, reason: 'no reason given' }]);
  });
});
