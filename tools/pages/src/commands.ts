import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Call, callOf, type Known, published, scriptCallOf, withoutOptions } from './calls.ts';
import { optionsOf } from './command-line.ts';
import { root, type Workspace } from './workspace.ts';

/** Commands of pnpm itself, as far as a page or a script could have their names; a script does not replace them. */
const commandsOfPnpm = new Set([
  ...[
    'add',
    'audit',
    'bin',
    'ci',
    'config',
    'deploy',
    'docs',
    'env',
    'exec',
    'fetch',
    'help',
    'install',
    'link',
    'list',
  ],
  ...['pack', 'patch', 'publish', 'repo', 'root', 'sbom', 'setup', 'store', 'update', 'version', 'view', 'why'],
]);

/** @returns what is wrong with a command: nothing, or one line for each mistake */
export function problemsOf(words: readonly string[], known: Known): string[] {
  const [program = '', ...args] = words;
  if (program === 'curl') return [];
  if (program === 'cd') return known.files.has(`${args[0]}/`) ? [] : [`there is no folder ${args[0]}`];
  if (program === 'npm') return problemsOfNpm(args, known.workspace);
  if (program === 'npx') return problemsOfNpx(args, known);
  if (program === 'pnpm') return problemsOfPnpm(args, known);
  const call = callOf(words, known);
  return call === undefined ? [`nothing is known of ${program}`] : problemsOfCall(call);
}

function problemsOfCall({ commandLine: { name, options }, word, args }: Call): string[] {
  const known = options.get(word);
  if (known !== undefined) return unknownOptions(args, known, `${name} ${word}`.trim());
  return word === '--help' ? [] : [`${name} has no command ${word}; it has ${[...options.keys()].join(', ')}`];
}

function unknownOptions(args: readonly string[], known: ReadonlySet<string>, name: string): string[] {
  const given = args.filter((arg) => /^-{1,2}[a-z]/.test(arg)).map((arg) => arg.split('=')[0] ?? '');
  const unknown = given.filter((option) => !known.has(option));
  return unknown.map((option) => `${name} has no option ${option}; it has ${[...known].join(', ') || 'none'}`);
}

function problemsOfPnpm(words: readonly string[], known: Known): string[] {
  const { name, isRun, script, file, args } = scriptCallOf(words, known);
  if (script === undefined) {
    const isThere = !isRun && (commandsOfPnpm.has(name) || existsSync(join(root, 'node_modules/.bin', name)));
    return isThere ? [] : [`there is no script ${name}`];
  }
  if (!isRun && commandsOfPnpm.has(name)) return [`pnpm ${name} is a command of pnpm itself; write pnpm run ${name}`];
  const call = callOf(['pnpm', ...words], known);
  if (call !== undefined) return problemsOfCall(call);
  const options = file === undefined ? new Set<string>() : optionsOf(readFileSync(join(root, file), 'utf8'));
  return unknownOptions(args, options, `the script ${name}`);
}

function problemsOfNpx(words: readonly string[], known: Known): string[] {
  const [name = '', ...args] = withoutOptions(words);
  const { packageManager } = known.workspace;
  if (name.startsWith('pnpm@')) {
    const another = name === packageManager ? [] : [`${name} is not ${packageManager}`];
    return [...another, ...problemsOfPnpm(args, known)];
  }
  const call = callOf(['npx', ...words], known);
  return call === undefined ? unknownPackages([name], known.workspace) : problemsOfCall(call);
}

function problemsOfNpm([command, ...args]: readonly string[], workspace: Workspace): string[] {
  if (command !== 'install') return [`nothing is known of npm ${command}`];
  return unknownPackages(withoutOptions(args), workspace);
}

function unknownPackages(names: readonly string[], workspace: Workspace): string[] {
  const ours = new Set(published(workspace).map(({ name }) => name));
  const unknown = names.filter((name) => !ours.has(name) && !workspace.libraries.has(name));
  return unknown.map((name) => `${name} is neither ours nor a library of the catalog`);
}
