/**
 * `pnpm test:runtimes`: the tests of the published libraries, as they were built, on every runtime, and those of
 * Testbank and mock on every Node.
 */
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readArguments, runCommand, UsageError } from '@xs2a/tools-lib';
import type { TestFile } from './bundle.ts';
import { listLibraries } from './packages.ts';
import { format, reportFile, save, summarize } from './report.ts';
import { canRun, type Result, runOn } from './run.ts';
import { runtimes } from './runtimes/index.ts';
import { servers, testServer } from './servers/test-servers.ts';
import { nodeVersions } from './servers/versions.ts';
import { type Suite, withSuites } from './suite.ts';

const known = [...new Set([...runtimes, ...nodeVersions].map(({ id }) => id))];
const help = `Runs the tests of the published libraries, as they were built, on every runtime, and those of Testbank and mock on every Node.

Usage: pnpm test:runtimes [<folder of a package>]... [options]

  --runtime <id>   only this one, of: ${known.join(', ')}; repeat it for others
  --report <file>  where the report is written (default: ${reportFile})
  --help           this text

Exit code: 0 if every test passes, 1 if one fails, 2 if the command is wrong.`;

await runCommand(async () => {
  const options = {
    runtime: { type: 'string', multiple: true },
    report: { type: 'string', default: reportFile },
  } as const;
  const parsed = readArguments(help, options);
  if (parsed === undefined) return 0;
  const { values, positionals } = parsed;
  const selected = values.runtime ?? known;
  const unknown = selected.find((id) => !known.includes(id));
  if (unknown !== undefined) throw new UsageError(`There is no runtime ${unknown}.\n\n${help}`);
  const stray = positionals.find((folder) => !existsSync(join(folder, 'package.json')));
  if (stray !== undefined) {
    throw new UsageError(
      `${stray} has no package.json: pass the folder of a package, such as packages/client.\n\n${help}`,
    );
  }
  const packages =
    positionals.length > 0
      ? positionals.map((folder) => resolve(folder))
      : [
          ...(await listLibraries()).filter(({ isCode }) => isCode).map(({ folder }) => folder),
          ...servers.map(({ folder }) => folder),
        ];
  const isServer = (folder: string) => servers.some((server) => server.folder === folder);
  const libraries = packages.filter((folder) => !isServer(folder));

  // If this run stops early, the report of an earlier run must not look like its own.
  await rm(values.report, { force: true });

  return withSuites(libraries, async (suites, canary) => {
    const results: Result[] = [];
    if (libraries.length > 0) {
      for (const runtime of runtimes.filter(({ id }) => selected.includes(id))) {
        results.push(await runOn(runtime, canary, suites));
      }
    }
    // Side by side: each of them leaves a core to the other.
    const wanted = servers.filter(({ folder }) => packages.includes(folder));
    const tested = await Promise.all(wanted.map((server) => testServer(server, (id) => selected.includes(id))));
    results.push(...tested.flat());
    const report = summarize(results);
    await save(report, values.report);
    console.log(format(report, suites.flatMap(unsupportedFiles)));
    return report.success ? 0 : 1;
  });
});

/** The files of a suite that no runtime can run. */
function unsupportedFiles({ name, files }: Suite): TestFile[] {
  return files
    .filter((file) => !runtimes.some((runtime) => canRun(runtime, file)))
    .map(({ path, needs }) => ({ path: `${name}/${path}`, needs }));
}
