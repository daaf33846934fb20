import { mkdir, writeFile } from 'node:fs/promises';
import { arch, platform } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestFile } from './bundle.ts';
import type { Failure, Result } from './run.ts';

/** Here every runtime is to be had, so that one that is missing is a failure. */
const complete = platform() === 'linux' && arch() === 'x64';

/** Totals under the names that vitest gives them, and the results of which they are the sum. */
export interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numFailedTestSuites: number;
  success: boolean;
  results: Result[];
}

/** @param mayMiss whether this machine may be without a runtime */
export function summarize(results: Result[], mayMiss = !complete): Report {
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce(
    (sum, { failures, version }) => sum + failures.length + (version || mayMiss ? 0 : 1),
    0,
  );
  return {
    numPassedTests: passed,
    numFailedTests: failed,
    numFailedTestSuites: 0,
    success: failed === 0 && passed > 0,
    results,
  };
}

/** Where `.ci/run` finds the report. */
export const reportFile: string = fileURLToPath(new URL('../test-results/runtimes.json', import.meta.url));

/** @param file to write */
export async function save(report: Report, file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(report));
}

/** The report, to be read: failures, files that ran nowhere, and a line for each runtime. */
export function format({ results }: Report, leftOut: TestFile[]): string {
  return [
    ...results.flatMap(({ runtime, failures }) => failures.map((failure) => formatFailure(runtime, failure))),
    'Left to vitest, because they need this repository:',
    ...leftOut.map(({ path, needs }) => `  ${path}: ${needs.slice(0, 3).join(', ')}${needs.length > 3 ? ', …' : ''}`),
    '',
    ...results.map(formatResult),
  ].join('\n');
}

function formatFailure(runtime: string, { file, test, errors }: Failure): string {
  return `${runtime}: ${file}: ${test}\n${errors.join('\n').replaceAll(/^/gm, '    ')}\n`;
}

function formatResult({ runtime, version, unavailable, passed, failures }: Result): string {
  const outcome = version === undefined ? `skipped: ${unavailable}` : `${passed} passed, ${failures.length} failed`;
  return `${runtime.padEnd(10)}${(version ?? '').padEnd(16)}${outcome}`;
}
