import { execute, type ModuleOutcome, type ModuleProcessOptions } from '@xs2a/tools-lib';

/** How long a shell program may take, in milliseconds. */
const limit = 60_000;

/** Whether shell programs can be run here; without curl they are only parsed. */
export const hasCurl: boolean = await execute('curl', ['--version']).then(
  ({ exitCode }) => exitCode === 0,
  () => false,
);

/** @returns what it prints to the standard output; if it fails, its errors too */
export async function runShell(file: string, { cwd, env }: ModuleProcessOptions): Promise<ModuleOutcome> {
  const args = hasCurl ? ['-eu', file] : ['-n', file];
  const { exitCode, stdout, stderr } = await execute('sh', args, { cwd, env, signal: AbortSignal.timeout(limit) });
  // curl draws its progress on the standard error stream.
  return { output: exitCode === 0 ? stdout : stdout + stderr, failed: exitCode !== 0 };
}
