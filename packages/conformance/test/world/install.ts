import { pnpm } from '@xs2a/tools-lib';

/** Installs a folder of `examples`, as its lockfile says. On a new machine, everything comes from the registry. */
export async function install(folder: string): Promise<void> {
  // Nobody is there to confirm that a folder of another pnpm is replaced.
  await pnpm(['install', '--frozen-lockfile', '--config.confirmModulesPurge=false'], folder);
}
