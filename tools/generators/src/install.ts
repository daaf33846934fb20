import { pnpm } from '@xs2a/tools-lib';
import { folder } from './examples.ts';

let installed: Promise<unknown> | undefined;

/** Installs the examples, as their lockfile says; once in a process. */
export async function installExamples(): Promise<void> {
  // Nobody is there to confirm that a folder of another pnpm is replaced.
  installed ??= pnpm(['install', '--frozen-lockfile', '--config.confirmModulesPurge=false'], folder);
  await installed;
}
