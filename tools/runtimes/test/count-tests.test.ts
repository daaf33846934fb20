import { fileURLToPath } from 'node:url';
import { execute } from '@xs2a/tools-lib';
import { describe, expect, test } from 'vitest';
import { createPackage } from './packages.ts';

const script = fileURLToPath(new URL('../../../.ci/count-tests.mjs', import.meta.url));

const manifest = (...scripts: string[]) =>
  JSON.stringify({ name: 'a', scripts: Object.fromEntries(scripts.map((name) => [name, 'run'])) });
const report = (numPassedTests: number, numFailedTests = 0, numFailedTestSuites = 0) =>
  JSON.stringify({ numPassedTests, numFailedTests, numFailedTestSuites });

/** Counts the tests of a repository with these files. */
async function count(files: Record<string, string>, ...statuses: number[]) {
  const folders = ['spec', 'packages', 'apps', 'tools', 'examples'].map((name) => [`${name}/.keep`, '']);
  const cwd = await createPackage({ ...Object.fromEntries(folders), ...files });
  const { exitCode, stdout } = await execute(process.execPath, [script, ...statuses.map(String)], { cwd });
  return { code: exitCode, last: stdout.trimEnd().split('\n').at(-1) };
}

const both = manifest('test', 'test:runtimes');
const withLong = manifest('test', 'test:long');

describe('the last line of CI', () => {
  test.each([
    {
      name: 'sums the tests of all packages, the long tests, and those on every runtime',
      files: {
        'spec/package.json': manifest('test'),
        'spec/test-results/vitest.json': report(1),
        'tools/a/package.json': both,
        'tools/a/test-results/vitest.json': report(10),
        'tools/a/test-results/runtimes.json': report(100),
        'apps/a/package.json': withLong,
        'apps/a/test-results/vitest.json': report(1000),
        'apps/a/test-results/long.json': report(10000),
      },
      want: { code: 0, last: '11111 passed, 0 failed' },
    },
    {
      name: 'counts failures on a runtime',
      files: { 'tools/a/package.json': manifest('test:runtimes'), 'tools/a/test-results/runtimes.json': report(5, 2) },
      want: { code: 1, last: '5 passed, 2 failed' },
    },
    {
      name: 'counts a suite that failed as a whole as a failure',
      files: { 'tools/a/package.json': manifest('test'), 'tools/a/test-results/vitest.json': report(5, 0, 3) },
      want: { code: 1, last: '5 passed, 1 failed' },
    },
    {
      name: 'counts a missing report as a failure',
      files: { 'tools/a/package.json': both, 'tools/a/test-results/vitest.json': report(5) },
      want: { code: 1, last: '5 passed, 1 failed' },
    },
    {
      name: 'counts a missing report of the long tests as a failure',
      files: { 'apps/a/package.json': withLong, 'apps/a/test-results/vitest.json': report(5) },
      want: { code: 1, last: '5 passed, 1 failed' },
    },
    { name: 'fails if there are no tests', files: {}, want: { code: 1, last: '0 passed, 0 failed' } },
  ])('$name', async ({ files, want }) => {
    expect(await count(files, 0, 0)).toEqual(want);
  });

  test.each([
    [1, 0],
    [0, 1],
    [0, 130],
  ])('counts commands that ended with %i and %i as a failure', async (...statuses) => {
    const files = { 'tools/a/package.json': manifest('test'), 'tools/a/test-results/vitest.json': report(5) };
    expect(await count(files, ...statuses)).toEqual({ code: 1, last: '5 passed, 1 failed' });
  });
});
