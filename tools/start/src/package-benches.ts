import { CommandError } from '@xs2a/tools-lib';
import { type Row, readRows } from './rows.ts';
import { runScript, type Script } from './scripts.ts';

/**
 * Runs the benchmark of a package; its progress goes to the standard error stream.
 *
 * @throws {CommandError} naming the package if the benchmark fails
 */
export async function runPackageBench(bench: Script): Promise<Row[]> {
  const { exitCode, stdout } = await runScript(bench, { stderr: 'inherit' });
  const { rows, others } = readRows(stdout);
  for (const line of others) console.error(line);
  if (exitCode !== 0) throw new CommandError(`The benchmark of ${bench.name} ended with ${exitCode}.`);
  return rows;
}
