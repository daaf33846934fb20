import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { format, save, summarize } from '../src/report.ts';
import type { Result } from '../src/run.ts';
import { createPackage } from './packages.ts';

const failure = { file: 'packages/client/test/a.test.ts', test: 'counts', errors: ['expected 3', 'at a.test.ts:1'] };
const green: Result = { runtime: 'node-20', version: '20.1.2', passed: 7, failures: [] };
const red: Result = { runtime: 'bun', version: '1.2.3', passed: 6, failures: [failure] };
const missing: Result = { runtime: 'deno', unavailable: 'none for this machine', passed: 0, failures: [] };

describe('the totals', () => {
  test.each([
    { name: 'of what passed', results: [green, green], want: { numPassedTests: 14, numFailedTests: 0, success: true } },
    { name: 'with a failure', results: [green, red], want: { numPassedTests: 13, numFailedTests: 1, success: false } },
    {
      name: 'without a runtime',
      results: [green, missing],
      want: { numPassedTests: 7, numFailedTests: 0, success: true },
    },
    {
      name: 'without a runtime that exists for this machine',
      results: [green, missing],
      mayMiss: false,
      want: { numPassedTests: 7, numFailedTests: 1, success: false },
    },
    { name: 'of nothing', results: [missing], want: { numPassedTests: 0, numFailedTests: 0, success: false } },
  ])('$name', ({ results, mayMiss = true, want }) => {
    expect(summarize(results, mayMiss)).toMatchObject(want);
  });
});

test('the report shows failures, what is left to vitest, and a line for each runtime', () => {
  const leftOut = [
    { path: 'packages/client/test/readme.test.ts', needs: ['node:fs', 'node:os', 'node:path', 'node:url'] },
  ];
  expect(format(summarize([green, red, missing], true), leftOut)).toBe(`bun: packages/client/test/a.test.ts: counts
    expected 3
    at a.test.ts:1

Left to vitest, because they need this repository:
  packages/client/test/readme.test.ts: node:fs, node:os, node:path, …

node-20                 20.1.2          7 passed, 0 failed
bun                     1.2.3           6 passed, 1 failed
deno                                    skipped: none for this machine`);
});

test('the report is saved with the names that vitest gives its totals', async () => {
  const file = join(await createPackage({}), 'results/runtimes.json');
  await save(summarize([red], true), file);
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
    numPassedTests: 6,
    numFailedTests: 1,
    numFailedTestSuites: 0,
  });
});
