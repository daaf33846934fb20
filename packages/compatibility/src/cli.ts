#!/usr/bin/env node
import { changelogCommand } from './commands/changelog.ts';
import { checkCommand } from './commands/check.ts';
import { type Command, UsageError } from './commands/command.ts';
import { diffCommand } from './commands/diff.ts';
import { InputError } from './model/json.ts';

const commands: Readonly<Record<string, Command>> = {
  diff: diffCommand,
  check: checkCommand,
  changelog: changelogCommand,
};

const help = `Holds an OpenAPI contract to the compatibility policy of its API.

Usage: xs2a-compat <command> [options]

${Object.entries(commands)
  .map(([name, { summary }]) => `  ${name.padEnd(10)}${summary}`)
  .join('\n')}

xs2a-compat <command> --help explains a command and shows examples.`;

async function main([name = '', ...args]: string[]): Promise<number> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    if (name === '--help' || name === '-h') {
      console.log(help);
      return 0;
    }
    console.error(name === '' ? help : `There is no command "${name}".\n\n${help}`);
    return 2;
  }
  if (args.includes('--help') || args.includes('-h')) {
    console.log(command.help.trimEnd());
    return 0;
  }
  try {
    return await command.run(args);
  } catch (error) {
    console.error(explain(error, name));
    return 2;
  }
}

/** File, place and reason of an error that the caller can repair; everything of one that only we can. */
function explain(error: unknown, name: string): string {
  if (error instanceof InputError) {
    const place = [error.file, error.pointer].filter((part) => part !== undefined).join(' ');
    return `${place}: ${error.message}`;
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (error instanceof UsageError || code.startsWith('ERR_PARSE_ARGS')) {
    return `${(error as Error).message}\nxs2a-compat ${name} --help explains the options.`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

process.exitCode = await main(process.argv.slice(2));
