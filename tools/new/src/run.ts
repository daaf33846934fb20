import { UsageError } from '@xs2a/tools-lib';
import { workOut, write } from './apply.ts';
import type { Kind } from './kind.ts';
import { kinds } from './kinds/index.ts';
import { openRepository } from './repository.ts';

const help = `Creates the files of a new operation, check, rule and so on, and lists what is left to do.

Usage: pnpm new <kind> <name>...

${Object.entries(kinds)
  .map(([name, { about }]) => `  ${name.padEnd(14)} ${about}`)
  .join('\n')}
  --help         this text; after a kind, the arguments of the kind

Exit code: 0 if the files are written; 2 if something is wrong and nothing is written.`;

/** The options of the command line; each kind takes some of those with a value. */
export interface Options {
  help?: boolean | undefined;
  [name: string]: string | boolean | undefined;
}

/**
 * Runs `pnpm new`.
 *
 * @param words arguments of the command line without options
 * @param root folder of the repository
 * @returns what to print
 * @throws {UsageError} if the command line is wrong, or a file exists
 */
export function run([name, ...words]: readonly string[], { help: isHelp, ...options }: Options, root: string): string {
  if (name === undefined) return help;
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  if (kind === undefined) throw new UsageError(`There is no kind "${name}".\n\n${help}`);
  if (isHelp) return helpOf(name, kind);
  const stranger = Object.keys(options).find((option) => !kind.options?.includes(option));
  if (stranger !== undefined) throw new UsageError(`${name} has no option --${stranger}.\n\n${helpOf(name, kind)}`);
  const required = kind.usage.replaceAll(/\[.*?\]/g, '').match(/<[^>]+>/g) ?? [];
  const missing = required.slice(words.length);
  if (missing.length > 0) throw new UsageError(`${name} also needs ${missing.join(' ')}.\n\n${helpOf(name, kind)}`);
  const repository = openRepository(root);
  const plan = kind.plan({ words, options: options as Record<string, string>, repository });
  const outcome = workOut(plan, repository);
  write(root, outcome, repository);
  return report([...outcome.created.keys()], [...outcome.changed.keys()], plan.todo);
}

function helpOf(name: string, { about, usage, details }: Kind): string {
  return `Creates ${about}.\n\nUsage: pnpm new ${name} ${usage}\n\n${details}`;
}

function report(created: string[], changed: string[], todo: string[]): string {
  const list = (title: string, lines: string[]) =>
    lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`), ''];
  return [
    ...list('Created', created),
    ...list('Changed', changed),
    'Left to do',
    ...todo.map((line, index) => `  ${index + 1}. ${line}`),
    `  ${todo.length + 1}. Run \`pnpm format\`, \`pnpm build\` and \`pnpm test\`.`,
  ].join('\n');
}
