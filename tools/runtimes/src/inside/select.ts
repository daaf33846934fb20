import { files } from 'virtual:test-files';
import { runFile } from './harness.ts';
import type { TestReport } from './report.ts';

/** Runs a test file of the bundle. Its path is relative to its package. */
export async function run(file: string): Promise<TestReport[]> {
  const load = files[file];
  if (load === undefined) throw new Error(`There is no ${file} in this bundle.`);
  return runFile(file, load);
}
