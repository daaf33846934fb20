import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { TaskResult } from './turbo.ts';

/** A test that failed, or a task that failed otherwise. */
export interface Failure {
  package: string;
  /** Name of the test with those of its groups, or the task. */
  name: string;
  /** The file of the test, relative to the root. */
  file: string | undefined;
  /** First line of the reason. */
  reason: string;
}

/** The part of a report of vitest that is read here. */
interface Report {
  testResults: {
    name: string;
    status: string;
    message?: string;
    assertionResults: { fullName: string; status: string; failureMessages?: string[] | null }[];
  }[];
}

/**
 * What failed in a task: each test of its reports, or the task itself if no test failed.
 *
 * @param root of the repository
 */
export async function failuresOf(task: TaskResult, root: string): Promise<Failure[]> {
  const reports = await Promise.all(task.files.filter((path) => path.endsWith('.json')).map((path) => read(path)));
  const tests = reports.flatMap((report) => (report === undefined ? [] : failedTests(report)));
  if (tests.length > 0) return tests;
  return [{ package: task.package, name: task.task, file: undefined, reason: firstLine(task.output) }];

  async function read(path: string): Promise<Report | undefined> {
    const file = join(root, task.folder, path);
    // An older report is that of another run.
    if (!existsSync(file) || (await stat(file)).mtimeMs < task.startedMs) return undefined;
    return JSON.parse(await readFile(file, 'utf8'));
  }

  function failedTests({ testResults }: Report): Failure[] {
    return testResults
      .filter(({ status }) => status === 'failed')
      .flatMap(({ name, message = '', assertionResults }) => {
        const at = { package: task.package, file: relative(root, name) };
        const failed = assertionResults.filter(({ status }) => status === 'failed');
        if (failed.length === 0) return [{ ...at, name: 'the whole file', reason: firstLine(message) }];
        return failed.map(({ fullName, failureMessages }) => ({
          ...at,
          name: fullName,
          reason: firstLine(failureMessages?.[0] ?? ''),
        }));
      });
  }
}

function firstLine(text: string): string {
  return stripVTControlCharacters(text).trim().split('\n')[0]?.trim() || 'no reason given';
}
