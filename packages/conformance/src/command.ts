/** The command line. Whatever is slow to load is loaded for a run only. */
import { help } from './help.ts';
import { UsageError } from './option-values.ts';
import { type RunCommand, readCommand } from './options.ts';
import { checkWritable } from './outputs.ts';
import type { Surroundings } from './surroundings.ts';
import { readVersion } from './version.ts';

/**
 * Executes a command line.
 *
 * @returns the exit code: 0 without findings, 1 with findings, 2 for a wrong command line or no server
 */
export async function execute(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { env, stdout, stderr } = surroundings;
  try {
    const command = readCommand(args, env);
    if (command.command === 'run') return await test(command, surroundings);
    stdout.write(`${command.command === 'help' ? help : await readVersion()}\n`);
    return 0;
  } catch (error) {
    stderr.write(`${explain(error)}\n`);
    return 2;
  }
}

async function test(command: RunCommand, surroundings: Surroundings): Promise<number> {
  // Files that cannot be written are reported before the first request.
  for (const { output } of command.reports) await checkWritable('--output', output);
  await checkWritable('--write-coverage-baseline', command.newBaseline);
  const { testServer } = await import('./test-server.ts');
  return testServer(command, surroundings);
}

/** The message of an error that the caller can repair; the whole stack of any other. */
function explain(error: unknown): string {
  if (error instanceof UsageError) return `${error.message}\nxs2a-conformance --help explains the options.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
