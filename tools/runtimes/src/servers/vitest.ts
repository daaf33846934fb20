import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execute } from '@xs2a/tools-lib';
import type { Failure } from '../run.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');

const silenced = ['DeprecationWarning', 'ExperimentalWarning'];

/** What the tests of a package have come to. */
export interface Outcome {
  passed: number;
  failures: Failure[];
}

interface VitestReport {
  numPassedTests: number;
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
  }[];
}

/**
 * Runs tests of a package with vitest, in the folder of the package.
 *
 * @param binary program of Node
 * @param options of Node, for vitest and for all that a test starts
 * @param report file that vitest writes
 * @param files parts of the names of test files; all by default
 * @throws Error with the output of vitest if it leaves no report
 */
export async function runVitest(
  binary: string,
  options: readonly string[],
  folder: string,
  report: string,
  files: readonly string[] = [],
): Promise<Outcome> {
  const args = [vitest, 'run', '--reporter=json', `--outputFile=${report}`, ...files];
  const env = {
    // A warning of Node in the output of a program is no fault of the program.
    NODE_OPTIONS: [...options, ...silenced.map((type) => `--disable-warning=${type}`)].join(' '),
    NO_COLOR: '1',
    FORCE_COLOR: undefined,
    // For a package whose configuration names the file of its report.
    XS2A_TEST_REPORT: report,
  };
  const { stdout, stderr } = await execute(binary, args, { cwd: folder, env });
  const text = await readFile(report, 'utf8').catch(() => {
    throw new Error(`${binary} has left no report of the tests in ${folder}\n${stdout}${stderr}`);
  });
  return toOutcome(JSON.parse(text));
}

function toOutcome({ numPassedTests, testResults }: VitestReport): Outcome {
  const failures = testResults.flatMap(({ name, status, message, assertionResults }): Failure[] => {
    const file = relative(root, name);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (status !== 'passed' && failed.length === 0) return [{ file, test: 'runs to its end', errors: [message] }];
    return failed.map(({ fullName, failureMessages }) => ({ file, test: fullName, errors: failureMessages }));
  });
  return { passed: numPassedTests, failures };
}
