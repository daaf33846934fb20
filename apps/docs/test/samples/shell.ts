import { run } from '@xs2a/tools-lib';

/**
 * The arguments that a shell hands to `curl`, for many commands at the price of one shell.
 *
 * @param commands text for a POSIX shell, each with one `curl`
 */
export async function argumentsOf(commands: readonly string[], env: Record<string, string>): Promise<string[][]> {
  const curl = String.raw`curl() { for argument; do printf '%s\0' "$argument"; done; }`;
  const script = [curl, 'set -eu', ...commands.map((command) => `${command}\nprintf '\\1'`)].join('\n');
  const { stdout } = await run('sh', ['-c', script], { env: { PATH: process.env.PATH, ...env }, isolated: true });
  return stdout
    .split('\x01')
    .slice(0, -1)
    .map((words) => words.split('\0').slice(0, -1));
}
