import { CommandError } from '@xs2a/tools-lib';
import { runScript, type Script } from './scripts.ts';

/** What was measured, the value, its limit and the verdict. */
export type Row = [string, string, string, string];

/** Lines of four columns, separated by tabs, are rows; whatever else a benchmark prints is its progress. */
export function readRows(output: string): { rows: Row[]; others: string[] } {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const isRow = (line: string) => line.split('\t').length === 4;
  return {
    rows: lines.filter(isRow).map((line) => line.split('\t') as Row),
    others: lines.filter((line) => !isRow(line)),
  };
}

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
