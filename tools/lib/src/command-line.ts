/** An error whose message is all that the user needs: it is printed without a stack. */
export class CommandError extends Error {
  override name = 'CommandError';
}

/**
 * Runs a command and sets the exit code of this process: 1 if it throws. For a `CommandError` and for errors of
 * `parseArgs`, it prints only the message.
 *
 * @param command returns its exit code, or nothing for 0
 */
export async function runCommand(command: () => Promise<number | undefined>): Promise<void> {
  try {
    process.exitCode = (await command()) ?? 0;
  } catch (error) {
    console.error(isForUser(error) ? error.message : error);
    process.exitCode = 1;
  }
}

function isForUser(error: unknown): error is Error {
  if (error instanceof CommandError) return true;
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

/**
 * Ends this process in order on Ctrl-C and on `kill`.
 *
 * @param close what must be closed first
 * @param exitCode of this process
 */
export function onInterrupt(close: () => Promise<void>, exitCode = 0): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void close().finally(() => process.exit(exitCode)));
  }
}
