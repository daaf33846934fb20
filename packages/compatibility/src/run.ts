/** The command line as a function, so that tests need no process. */
import { readFile } from 'node:fs/promises';
import { changelogCommand } from './commands/changelog.ts';
import { checkCommand } from './commands/check.ts';
import { type Command, type Io, UsageError } from './commands/command.ts';
import { diffCommand } from './commands/diff.ts';
import { semanticsCommand } from './commands/semantics.ts';
import { shorten } from './input/names.ts';
import { InputError } from './model/json.ts';

const commands: Readonly<Record<string, Command>> = {
  diff: diffCommand,
  check: checkCommand,
  semantics: semanticsCommand,
  changelog: changelogCommand,
};

const help = `Checks an OpenAPI contract against the compatibility policy of its API.

Usage: xs2a-compat <command> [options]

${Object.entries(commands)
  .map(([name, { summary }]) => `  ${name.padEnd(10)}${summary}`)
  .join('\n')}

  --version  print the version
  --help     print this text

xs2a-compat <command> --help explains a command.

Exit codes: the help of each command explains 0 and 1; 2 means that the command was used incorrectly, or that a file
cannot be read.`;

/** It is next to `src` and next to `dist`. */
const manifest = new URL('../package.json', import.meta.url);

/**
 * Runs a command.
 *
 * @param args the command line, without program and script
 * @returns the exit code: 0 or 1 by the command's own verdict, 2 when it was called wrongly or cannot read its input
 */
export async function run([name = '', ...args]: readonly string[], io: Io): Promise<number> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    if (name === '--help' || name === '-h') {
      io.print(help);
      return 0;
    }
    if (name === '--version') {
      io.print(JSON.parse(await readFile(manifest, 'utf8')).version);
      return 0;
    }
    io.printError(name === '' ? help : `There is no command "${name}".\n\n${help}`);
    return 2;
  }
  if (args.includes('--help') || args.includes('-h')) {
    io.print(command.help.trimEnd());
    return 0;
  }
  try {
    return await command.run(args, io);
  } catch (error) {
    io.printError(explain(error, name, io.folder));
    return 2;
  }
}

/** File, place and reason of an error that the caller can repair; the stack of any other. */
function explain(error: unknown, command: string, folder: string): string {
  if (error instanceof InputError) {
    const file = error.file === undefined ? undefined : shorten(error.file, folder);
    const pointer = error.pointer === undefined ? undefined : clip(error.pointer);
    const place = [file, pointer].filter((part) => part !== undefined).join(' ');
    return `${place}: ${error.message}`;
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (error instanceof UsageError || code.startsWith('ERR_PARSE_ARGS')) {
    // Node adds how to write a positional argument that looks like an option.
    const [reason = ''] = (error as Error).message.split(/\. |\n/);
    return `${reason}\nxs2a-compat ${command} --help explains the options.`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

const maxPointer = 200;

/** The ends of a pointer: that of a value which is nested too deep can have thousands of keys. */
function clip(pointer: string): string {
  if (pointer.length <= maxPointer) return pointer;
  return `${pointer.slice(0, maxPointer / 2)}…${pointer.slice(1 - maxPointer / 2)}`;
}
