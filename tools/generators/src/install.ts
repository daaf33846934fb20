import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { folder } from './examples.ts';

let installed: Promise<unknown> | undefined;

/** Installs the examples, as their lockfile says; once in a process. */
export async function installExamples(): Promise<void> {
  installed ??= promisify(execFile)('npx', ['-y', 'pnpm@12.21.0', 'install', '--frozen-lockfile'], {
    cwd: folder,
    env: { ...process.env, CI: 'true' },
  });
  await installed;
}
