import { type Execution, run } from '@xs2a/tools-lib';
import { folder } from './examples.ts';

let installed: Promise<Execution> | undefined;

/** Installs the examples, as their lockfile says; once in a process. */
export async function installExamples(): Promise<void> {
  const args = ['-y', 'pnpm@12.21.0', 'install', '--frozen-lockfile'];
  installed ??= run('npx', args, { cwd: folder, env: { CI: 'true' } });
  await installed;
}
