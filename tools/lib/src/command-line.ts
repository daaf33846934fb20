import { type ParseArgsConfig, parseArgs } from 'node:util';

/** An error whose message is all that the user needs: it is printed without a stack. */
export class CommandError extends Error {
  override name = 'CommandError';
}

/** The command line is wrong. The message says what is expected. */
export class UsageError extends CommandError {
  override name = 'UsageError';
}

type Definitions = NonNullable<ParseArgsConfig['options']>;
type Parsed<Options extends Definitions> = ReturnType<typeof parseArgs<{ options: Options; allowPositionals: true }>>;

/**
 * Reads the command line of this process. With `--help`, it prints the help.
 *
 * @param help what the command does, how it is called, and its exit codes
 * @param options besides `--help`
 * @param names how many arguments without a name it takes at most
 * @returns nothing if only the help is asked for
 * @throws {UsageError} with the help, if the command line is wrong
 */
export function readArguments<const Options extends Definitions>(
  help: string,
  options: Options,
  names = Number.POSITIVE_INFINITY,
): Parsed<Options> | undefined {
  if (process.argv.slice(2).some((argument) => argument === '--help' || argument === '-h')) {
    console.log(help);
    return undefined;
  }
  try {
    const parsed = parseArgs({ options, allowPositionals: true });
    const surplus = parsed.positionals[names];
    if (surplus !== undefined) throw new UsageError(`Unexpected argument '${surplus}'`);
    return parsed;
  } catch (error) {
    // Node adds how to write an argument that looks like an option.
    const [reason = ''] = (error as Error).message.split(/\. |\n/);
    throw new UsageError(`${reason}.\n\n${help}`);
  }
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
