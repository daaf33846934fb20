import { join } from 'node:path';
import { run } from '@xs2a/tools-lib';
import { root, type Workspace } from './workspace.ts';

/** A command of a published package, as its own help describes it. */
export interface CommandLine {
  name: string;
  /** Options by the subcommand that they follow; by the empty text for a command without subcommands. */
  options: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Asks every command of the published packages, as it was built, for its help. */
export async function readCommandLines({ packages }: Workspace): Promise<CommandLine[]> {
  const published = packages.filter(({ isPublished }) => isPublished);
  const files = published.flatMap(({ folder, commands }) =>
    Object.entries(commands).map(([name, file]) => ({ name, file: join(root, folder, file) })),
  );
  return Promise.all(
    files.map(async ({ name, file }) => {
      const help = await helpOf(file);
      const words = wordsIn(help);
      if (words.length === 0) return { name, options: new Map([['', optionsIn(help)]]) };
      const entries = words.map(async (word) => [word, optionsIn(await helpOf(file, word))] as const);
      return { name, options: new Map(await Promise.all(entries)) };
    }),
  );
}

async function helpOf(file: string, ...words: string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [file, ...words, '--help']);
  return stdout;
}

/** The subcommands of a help that says `Usage: name <command>`: each begins a line of a list. */
export function wordsIn(help: string): string[] {
  if (!/^Usage: \S+ <command>/m.test(help)) return [];
  return [...help.matchAll(/^ {2}([a-z][a-z-]*) +\S/gm)].map(([, word = '']) => word);
}

/** The options of a help: each begins a line of a list, and its description follows. */
export function optionsIn(help: string): Set<string> {
  const lines = help.split('\n').filter((line) => /^\s+-/.test(line));
  const columns = lines.map((line) => line.trim().split(/ {2,}/)[0] ?? '');
  return new Set(columns.flatMap((column) => column.match(/(?<!\S)--?[a-z][a-z0-9-]*/g) ?? []));
}

/** The options of a script: those of its call of `parseArgs`, or of `readArguments`, which adds `--help`. */
export function optionsOf(source: string): Set<string> {
  const keys = source.matchAll(/'?([a-z][a-z0-9-]*)'?: \{ type: '(?:string|boolean)'/g);
  const help = source.includes('readArguments(') ? ['--help'] : [];
  return new Set([...[...keys].map(([, key]) => `--${key}`), ...help]);
}
