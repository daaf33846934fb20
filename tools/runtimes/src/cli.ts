/**
 * `pnpm test:runtimes`: the tests of the published libraries, as they were built, on every runtime, and those of the
 * Testbank on every Node.
 *
 * Usage: node src/cli.ts [--runtime <id>]... [--report <file>] [<folder of a package>]...
 */
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { TestFile } from './bundle.ts';
import { listLibraries } from './packages.ts';
import { format, reportFile, save, summarize } from './report.ts';
import { canRun, type Result, runOn } from './run.ts';
import { runtimes } from './runtimes/index.ts';
import { type Suite, withSuites } from './suite.ts';
import { testbank, testTestbank } from './testbank/test-testbank.ts';
import { nodeVersions } from './testbank/versions.ts';

const { values, positionals } = parseArgs({
  options: { runtime: { type: 'string', multiple: true }, report: { type: 'string', default: reportFile } },
  allowPositionals: true,
});
const known = [...new Set([...runtimes, ...nodeVersions].map(({ id }) => id))];
const selected = values.runtime ?? known;
const unknown = selected.find((id) => !known.includes(id));
if (unknown !== undefined) throw new Error(`There is no ${unknown}; expected one of ${known.join(', ')}.`);
const packages =
  positionals.length > 0
    ? positionals.map((folder) => resolve(folder))
    : [...(await listLibraries()).filter(({ isCode }) => isCode).map(({ folder }) => folder), testbank];
const libraries = packages.filter((folder) => folder !== testbank);

// If this run stops early, the report of an earlier run must not look like its own.
await rm(values.report, { force: true });

await withSuites(libraries, async (suites, canary) => {
  const results: Result[] = [];
  if (libraries.length > 0) {
    for (const runtime of runtimes.filter(({ id }) => selected.includes(id))) {
      results.push(await runOn(runtime, canary, suites));
    }
  }
  if (packages.includes(testbank)) results.push(...(await testTestbank((id) => selected.includes(id))));
  const report = summarize(results);
  await save(report, values.report);
  console.log(format(report, suites.flatMap(unsupportedFiles)));
  process.exitCode = report.success ? 0 : 1;
});

/** The files of a suite that no runtime can run. */
function unsupportedFiles({ name, files }: Suite): TestFile[] {
  return files
    .filter((file) => !runtimes.some((runtime) => canRun(runtime, file)))
    .map(({ path, needs }) => ({ path: `${name}/${path}`, needs }));
}
