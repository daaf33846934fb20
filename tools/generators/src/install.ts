import { pnpm } from '@xs2a/tools-lib';
import { folder as generators } from './examples.ts';

const installed = new Map<string, Promise<unknown>>();

/** Installs a folder of examples, as its lockfile says; once in a process. */
export async function installExamples(folder: string = generators): Promise<void> {
  // Nobody is there to confirm that a folder of another pnpm is replaced.
  const options = ['--frozen-lockfile', '--config.confirmModulesPurge=false'];
  const installation = installed.get(folder) ?? pnpm(['install', ...options], folder);
  installed.set(folder, installation);
  await installation;
}
