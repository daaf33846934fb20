import { parseArgs } from 'node:util';
import { workOut, write } from './apply.ts';
import type { Kind } from './kind.ts';
import { kinds } from './kinds/index.ts';
import { openRepository } from './repository.ts';
import { UsageError } from './usage.ts';

const help = `Writes the files of something new in their places, and says what is left to do.

Usage: pnpm new <kind> <name>...

${Object.entries(kinds)
  .map(([name, { about }]) => `  ${name.padEnd(14)} ${about}`)
  .join('\n')}
  --help         this text; behind a kind, what it takes

Exit code: 0 if the files are written, 2 if something is wrong; then nothing is written.`;

/**
 * Runs `pnpm new`.
 *
 * @param root folder of the repository
 * @returns what to print
 * @throws {UsageError} if the command line is wrong, or a file exists
 */
export function run(args: readonly string[], root: string): string {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help') return help;
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  if (kind === undefined) throw new UsageError(`There is no kind "${name}".\n\n${help}`);
  const { options, words } = parse(kind, rest);
  if (options.help) return helpOf(name, kind);
  const repository = openRepository(root);
  const plan = kind.plan({ words, options: options as Record<string, string>, repository });
  const outcome = workOut(plan, repository);
  write(root, outcome, repository);
  return report([...outcome.created.keys()], [...outcome.changed.keys()], plan.left);
}

function helpOf(name: string, { about, usage, details }: Kind): string {
  return `Makes ${about}.\n\nUsage: pnpm new ${name} ${usage}\n\n${details}`;
}

function parse({ options = [] }: Kind, args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        help: { type: 'boolean' },
        ...Object.fromEntries(options.map((option) => [option, { type: 'string' }])),
      },
    });
    return { options: values as Record<string, string | boolean | undefined>, words: positionals };
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function report(created: string[], changed: string[], left: string[]): string {
  const list = (title: string, lines: string[]) =>
    lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`), ''];
  return [
    ...list('Created', created),
    ...list('Changed', changed),
    'Left to do',
    ...left.map((line, index) => `  ${index + 1}. ${line}`),
    `  ${left.length + 1}. Run \`pnpm format\`, \`pnpm build\` and \`pnpm test\`.`,
  ].join('\n');
}
