/** The command lines of the servers: what they read alike, and how they word mistakes. */
import { readFile } from 'node:fs/promises';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type LogLevel, logLevels } from './log.ts';

/** A mistake on the command line. The message is one line that names the option and the expected value. */
export class UsageError extends Error {}

/** Never for a secret: the message has the value. */
export function wrong(option: string, value: string, expected: string): UsageError {
  return new UsageError(`${option} "${value}" is not valid. Expected: ${expected}.`);
}

type Definitions = NonNullable<ParseArgsConfig['options']>;
type Parsed<Options extends Definitions> = ReturnType<typeof parseArgs<{ options: Options }>>['values'];

/**
 * Reads options; a server has no positional arguments.
 *
 * @param command name of the command, for the hint to its `--help`
 * @throws {UsageError}
 */
export function parseOptions<const Options extends Definitions>(
  command: string,
  args: readonly string[],
  options: Options,
): Parsed<Options> {
  try {
    return parseArgs({ args: joinNegative(args), options }).values;
  } catch (error) {
    // The message of Node also explains positional arguments, but no server takes them.
    const [reason = ''] = (error as Error).message.split(/\. |\n/);
    throw new UsageError(`${reason.replace(/\.$/, '')}. See ${command} --help.`);
  }
}

/** Node takes the number in `--delay -1` for another option and refuses it as ambiguous. */
function joinNegative(args: readonly string[]): string[] {
  const joined: string[] = [];
  for (const arg of args) {
    const option = joined.at(-1);
    if (/^-[.0-9]/.test(arg) && option !== undefined && /^--[^=]+$/.test(option))
      joined.splice(-1, 1, `${option}=${arg}`);
    else joined.push(arg);
  }
  return joined;
}

/** @throws {UsageError} */
export function readInteger(option: string, value: string, highest: number, lowest = 0): number {
  const number = Number(value);
  if (/^[0-9]+$/.test(value) && number >= lowest && number <= highest) return number;
  throw wrong(option, value, `a whole number from ${lowest} to ${highest}`);
}

/**
 * @param value of `--port`; if there is none, the variable counts, and then the default
 * @throws {UsageError}
 */
export function readPort(
  value: string | undefined,
  variable: string,
  env: Readonly<Record<string, string | undefined>>,
  fallback: number,
): number {
  const port = value ?? (env[variable] || String(fallback));
  return readInteger(value === undefined ? variable : '--port', port, 65_535);
}

/** @throws {UsageError} */
export function readLogLevel(value = 'error'): LogLevel {
  const level = logLevels.find((known) => known === value);
  if (level === undefined) throw wrong('--log-level', value, `one of ${logLevels.join(', ')}`);
  return level;
}

/** @param manifest address of the `package.json` */
export async function readVersion(manifest: URL): Promise<string> {
  return JSON.parse(await readFile(manifest, 'utf8')).version;
}
