import { mkdir, writeFile } from 'node:fs/promises';
import { arch, platform } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestFile } from './bundle.ts';
import type { Failure, Result } from './run.ts';

/** Whether every runtime exists for this machine. Then a missing runtime is a failure. */
const isComplete = platform() === 'linux' && arch() === 'x64';

/** Totals, named as in the reports of vitest, and the results that they sum up. */
export interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numFailedTestSuites: number;
  success: boolean;
  results: Result[];
}

/** @param mayMiss whether a missing runtime is accepted */
export function summarize(results: Result[], mayMiss = !isComplete): Report {
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

/** The report that `.ci/run` reads. */
export const reportFile: string = fileURLToPath(new URL('../test-results/runtimes.json', import.meta.url));

/** @param file to write */
export async function save(report: Report, file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(report));
}

/** Formats a report as text: failures, files that ran nowhere, and a line for each runtime. */
export function format({ results }: Report, unsupported: TestFile[]): string {
  return [
    ...results.flatMap(({ runtime, failures }) => failures.map((failure) => formatFailure(runtime, failure))),
    'Left to vitest, because they need this repository:',
    ...unsupported.map(
      ({ path, needs }) => `  ${path}: ${needs.slice(0, 3).join(', ')}${needs.length > 3 ? ', …' : ''}`,
    ),
    '',
    ...results.map(formatResult),
  ].join('\n');
}

function formatFailure(runtime: string, { file, test, errors }: Failure): string {
  return `${runtime}: ${file}: ${test}\n${errors.join('\n').replaceAll(/^/gm, '    ')}\n`;
}

function formatResult({ runtime, version, unavailable, passed, failures }: Result): string {
  const outcome = version === undefined ? `skipped: ${unavailable}` : `${passed} passed, ${failures.length} failed`;
  return `${runtime.padEnd(24)}${(version ?? '').padEnd(16)}${outcome}`;
}
