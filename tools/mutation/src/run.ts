import { join, relative } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { configFile, root } from './packages.ts';

/** Percent of the mutants that the tests must kill. */
export const leastScore = 85;

/**
 * Mutates files of one package and runs its tests on each mutant. Prints the survivors, and sets the exit code to 1
 * when fewer than `leastScore` percent are killed.
 *
 * @param folder the package, relative to the root
 * @param files which files to mutate, as globs relative to the package
 */
export async function mutate(folder: string, files: string[]): Promise<void> {
  // Stryker takes the working directory for the package.
  process.chdir(join(root, folder));
  await new Stryker(options(folder, files)).runMutationTest();
}

function options(folder: string, files: string[]): ConstructorParameters<typeof Stryker>[0] {
  const reports = relative(join(root, folder), join(root, '.mutation'));
  return {
    mutate: files,
    testRunner: 'vitest',
    plugins: [import.meta.resolve('@stryker-mutator/vitest-runner')],
    vitest: { configFile },
    coverageAnalysis: 'perTest',
    concurrency: 2,
    incremental: true,
    incrementalFile: join(reports, `${folder.replaceAll('/', '-')}.json`),
    // The mutated copy is as deep in the tree as `packages/<name>`, so that `../../vitest.shared.ts` is found from
    // there too.
    tempDirName: reports,
    // Stryker would adjust the paths in it, which needs TypeScript 5 and is not necessary at the same depth.
    tsconfigFile: 'none',
    allowConsoleColors: process.stdout.isTTY ?? false,
    reporters: ['clear-text', 'progress'],
    clearTextReporter: { allowColor: process.stdout.isTTY ?? false, reportTests: false, logTests: false },
    thresholds: { high: leastScore, low: leastScore, break: leastScore },
    // A mutant that loops is ended by counting its rounds; time is the last resort, also on a busy machine.
    timeoutMS: 20_000,
  };
}
