/** An error whose message is all that the user needs: it is printed without a stack. */
export class CommandError extends Error {
  override name = 'CommandError';
}

/** The command line is wrong. The message says what is expected. */
export class UsageError extends CommandError {
  override name = 'UsageError';
}

/**
 * Runs a command and sets the exit code of this process: 2 for a `UsageError` and for errors of `parseArgs`, 1 for
 * any other error. For these and for a `CommandError`, it prints only the message.
 *
 * @param command returns its exit code, or nothing for 0
 */
export async function runCommand(command: () => Promise<number | undefined>): Promise<void> {
  try {
    process.exitCode = (await command()) ?? 0;
  } catch (error) {
    const isMisused = error instanceof UsageError || isParseError(error);
    console.error(isMisused || error instanceof CommandError ? error.message : error);
    process.exitCode = isMisused ? 2 : 1;
  }
}

function isParseError(error: unknown): error is Error {
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
