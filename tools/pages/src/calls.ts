import { posix } from 'node:path';
import type { CommandLine } from './command-line.ts';
import type { Package, Workspace } from './workspace.ts';

/** What a page may call. */
export interface Callables {
  workspace: Workspace;
  commandLines: readonly CommandLine[];
  /** Files and folders below the root. */
  files: ReadonlySet<string>;
  /** The package of the page, whose scripts can be called in its folder. */
  home?: Package | undefined;
}

/** A call of one of our commands. */
export interface Call {
  commandLine: CommandLine;
  /** The word that chooses among its options; empty if there is no choice. */
  word: string;
  args: readonly string[];
}

/** A call of a script by pnpm. */
export interface ScriptCall {
  name: string;
  /** Whether it says `run`. */
  isRun: boolean;
  /** `undefined` if no script has this name. */
  script: string | undefined;
  /** What it runs in the end, below the root. */
  file: string | undefined;
  args: readonly string[];
}

/** The call of one of our commands: behind `npx`, behind a script, or by its name. */
export function callOf([program, ...args]: readonly string[], callables: Callables): Call | undefined {
  if (program === 'npx') {
    const [name = '', ...rest] = withoutOptions(args);
    if (name.startsWith('pnpm@')) return callOf(['pnpm', ...rest], callables);
    const owner = published(callables.workspace).find((candidate) => candidate.name === name);
    return byName(owner === undefined ? name : mainCommand(owner), rest, callables);
  }
  if (program === 'pnpm') {
    const { file, args: rest } = scriptCallOf(args, callables);
    const owner = published(callables.workspace).find(
      (candidate) => file !== undefined && entriesOf(candidate).includes(file),
    );
    return owner === undefined ? undefined : byName(mainCommand(owner), rest, callables);
  }
  return byName(program, args, callables);
}

/** @param words those behind `pnpm`; scripts of the root come before those of the package of the page */
export function scriptCallOf(words: readonly string[], { workspace, home }: Callables): ScriptCall {
  const isRun = words[0] === 'run';
  const [name = '', ...args] = isRun ? words.slice(1) : words;
  const ofRoot = workspace.scripts[name];
  const script = ofRoot ?? home?.scripts[name];
  const folder = ofRoot === undefined ? (home?.folder ?? '') : '';
  const file = [...(script ?? '').matchAll(/\bnode (\S+\.[jt]s)/g)].at(-1)?.[1];
  return { name, isRun, script, file: file === undefined ? undefined : posix.join(folder, file), args };
}

/** The words after the leading options, which take no value. */
export function withoutOptions(args: readonly string[]): readonly string[] {
  const first = args.findIndex((arg) => !arg.startsWith('-'));
  return first === -1 ? [] : args.slice(first);
}

export function published({ packages }: Workspace): Package[] {
  return packages.filter(({ isPublished }) => isPublished);
}

function byName(program: string | undefined, args: readonly string[], { commandLines }: Callables): Call | undefined {
  const commandLine = commandLines.find(({ name }) => name === program);
  if (commandLine === undefined) return undefined;
  return { commandLine, word: commandLine.options.has('') ? '' : (args[0] ?? ''), args };
}

function mainCommand({ commands }: Package): string | undefined {
  return Object.keys(commands)[0];
}

/** The files that start the command of a package: the published one and the source. */
function entriesOf({ folder, commands }: Package): string[] {
  return [...Object.values(commands), 'src/cli.ts'].map((file) => posix.join(folder, file));
}
