import { files } from 'virtual:test-files';
import { runFile } from './harness.ts';
import type { TestReport } from './report.ts';

/** Runs one test file of the bundle, by its path in its package. */
export async function run(file: string): Promise<TestReport[]> {
  const load = files[file];
  if (load === undefined) throw new Error(`There is no ${file} in this bundle.`);
  return runFile(file, load);
}
