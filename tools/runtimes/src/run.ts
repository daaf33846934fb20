import { availableParallelism } from 'node:os';
import type { TestFile } from './bundle.ts';
import type { TestReport } from './inside/report.ts';
import type { Runtime, Session } from './runtimes/runtime.ts';
import type { Suite } from './suite.ts';

/** A failed test, or a file that did not finish. */
export interface Failure {
  /** Path of the test file, from the root of the repository. */
  file: string;
  test: string;
  errors: string[];
}

/** Result of a runtime. */
export interface Result {
  runtime: string;
  /** `undefined` if this machine does not have the runtime; `unavailable` says why. */
  version?: string;
  unavailable?: string;
  passed: number;
  failures: Failure[];
}

/**
 * Runs the canary, then the tests on a runtime.
 *
 * @param canary tests of which every file must fail; if one passes, the results of the runtime prove nothing
 * @param suites tests; a file runs if the runtime has the modules that it needs
 */
export async function runOn(runtime: Runtime, canary: Suite, suites: Suite[]): Promise<Result> {
  const session = await runtime.open();
  if ('unavailable' in session) return { runtime: runtime.id, ...session, passed: 0, failures: [] };
  try {
    const guards = jobsOf(runtime, session, canary, mustFail);
    const jobs = suites.flatMap((suite) => jobsOf(runtime, session, suite, (_file, outcome) => outcome));
    const outcomes = await inParallel([...guards, ...jobs]);
    return {
      runtime: runtime.id,
      version: session.version,
      passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
      failures: outcomes.flatMap(({ failures }) => failures),
    };
  } finally {
    await session.close();
  }
}

interface Outcome {
  passed: number;
  failures: Failure[];
}

type Job = () => Promise<Outcome>;

/** Whether a runtime has the modules that a test file needs. */
export function canRun({ provides }: Runtime, { needs }: TestFile): boolean {
  return needs.every((need) => provides.includes(need));
}

function jobsOf(
  runtime: Runtime,
  session: Session,
  { name, bundle, files }: Suite,
  judge: (file: string, outcome: Outcome) => Outcome,
): Job[] {
  return files
    .filter((file) => canRun(runtime, file))
    .map(({ path }) => async () => {
      const file = `${name}/${path}`;
      const tests = await session
        .run(bundle, path)
        .catch((error: Error): TestReport[] => [{ name: 'runs to its end', state: 'failed', errors: [error.message] }]);
      const failed = tests.filter(({ state }) => state === 'failed');
      return judge(file, {
        passed: tests.filter(({ state }) => state === 'passed').length,
        failures: failed.map(({ name: test, errors }) => ({ file, test, errors })),
      });
    });
}

/** Counts a failed canary as a passed test. */
function mustFail(file: string, { failures }: Outcome): Outcome {
  if (failures.length > 0) return { passed: 1, failures: [] };
  return { passed: 0, failures: [{ file, test: 'canary', errors: ['expected a failure, but this file passed'] }] };
}

async function inParallel(jobs: Job[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const queue = jobs.entries();
  const worker = async () => {
    for (const [index, job] of queue) outcomes[index] = await job();
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return outcomes;
}
