/** Runs the tests of the Testbank on PostgreSQL from a script. */
import { type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
const folder = fileURLToPath(new URL('..', import.meta.url));

/**
 * @param args of Vitest in addition to those that choose PostgreSQL
 * @returns the exit code
 */
export async function runOnPostgres(args: readonly string[], options: SpawnOptions): Promise<number> {
  const settings = ['run', '--config', 'vitest.long.config.ts', '--project', 'postgres', '--reporter', 'default'];
  const vitest = spawn(process.execPath, [program, ...settings, ...args], {
    ...options,
    cwd: folder,
    stdio: 'inherit',
  });
  const [exitCode] = await once(vitest, 'exit');
  return exitCode ?? 1;
}
