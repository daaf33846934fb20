import { parseArgs } from 'node:util';
import { variables } from './credentials.ts';

/** The command line is wrong. The message repeats no values, because they may be secrets. */
export class UsageError extends Error {
  override name = 'UsageError';
}

export interface ServeCommand {
  readonly command: 'serve';
  /** Without it, the server that the contract names. */
  readonly url: string | undefined;
  readonly write: boolean;
}

export type Command = ServeCommand | { readonly command: 'help' } | { readonly command: 'version' };

/** @throws {UsageError} */
export function readCommand(args: readonly string[]): Command {
  const { values, positionals } = parse(args);
  if (values.help === true) return { command: 'help' };
  if (values.version === true) return { command: 'version' };
  if (positionals.length > 0) {
    throw new UsageError(
      `This command accepts only options. Credentials are read from ${variables.apiKey} and ` +
        `${variables.accessToken}.`,
    );
  }
  return {
    command: 'serve',
    url: values.url === undefined ? undefined : address(values.url),
    write: values.write === true,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        url: { type: 'string' },
        write: { type: 'boolean' },
        version: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    // Node adds how to write a positional argument, which this command does not have.
    const [reason = ''] = (error as Error).message.split(/\. |\n/);
    throw new UsageError(`${reason.replace(/\.$/, '')}.`);
  }
}

function address(value: string): string {
  // It is not repeated, because it may hold credentials.
  if (!URL.canParse(value) || !/^https?:/.test(value)) {
    throw new UsageError('--url is not valid. Expected: an address that begins with http:// or https://.');
  }
  const { username, password, search, hash } = new URL(value);
  if (username !== '' || password !== '' || search !== '' || hash !== '') {
    throw new UsageError(
      `--url is more than an address. Credentials are read from ${variables.apiKey} and ${variables.accessToken}.`,
    );
  }
  return value;
}
