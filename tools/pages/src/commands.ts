import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Call, type Callables, callOf, published, scriptCallOf, withoutOptions } from './calls.ts';
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
export function problemsOf(words: readonly string[], callables: Callables): string[] {
  const [program = '', ...args] = words;
  if (program === 'curl') return [];
  if (program === 'cd') {
    const isThere = callables.files.has(`${args[0]}/`) || args[0]?.startsWith('../');
    return isThere ? [] : [`there is no folder ${args[0]}`];
  }
  if (program === 'npm') return problemsOfNpm(args, callables.workspace);
  if (program === 'npx') return problemsOfNpx(args, callables);
  if (program === 'pnpm') return problemsOfPnpm(args, callables);
  const call = callOf(words, callables);
  return call === undefined ? [`nothing is known of ${program}`] : problemsOfCall(call);
}

function problemsOfCall({ commandLine: { name, options }, word, args }: Call): string[] {
  const wordOptions = options.get(word);
  if (wordOptions !== undefined) return unknownOptions(args, wordOptions, `${name} ${word}`.trim());
  return word === '--help' ? [] : [`${name} has no command ${word}; it has ${[...options.keys()].join(', ')}`];
}

function unknownOptions(args: readonly string[], options: ReadonlySet<string>, name: string): string[] {
  const given = args.filter((arg) => /^-{1,2}[a-z]/.test(arg)).map((arg) => arg.split('=')[0] ?? '');
  const unknown = given.filter((option) => !options.has(option));
  return unknown.map((option) => `${name} has no option ${option}; it has ${[...options].join(', ') || 'none'}`);
}

function problemsOfPnpm(words: readonly string[], callables: Callables): string[] {
  const { name, isRun, script, file, args } = scriptCallOf(words, callables);
  if (script === undefined) {
    const isThere = !isRun && (commandsOfPnpm.has(name) || existsSync(join(root, 'node_modules/.bin', name)));
    return isThere ? [] : [`there is no script ${name}`];
  }
  if (!isRun && commandsOfPnpm.has(name)) return [`pnpm ${name} is a command of pnpm itself; write pnpm run ${name}`];
  const call = callOf(['pnpm', ...words], callables);
  if (call !== undefined) return problemsOfCall(call);
  const options = file === undefined ? new Set<string>() : optionsOf(readFileSync(join(root, file), 'utf8'));
  return unknownOptions(args, options, `the script ${name}`);
}

function problemsOfNpx(words: readonly string[], callables: Callables): string[] {
  const [name = '', ...args] = withoutOptions(words);
  const { packageManager } = callables.workspace;
  if (name.startsWith('pnpm@')) {
    const wrongManager = name === packageManager ? [] : [`${name} is not ${packageManager}`];
    return [...wrongManager, ...problemsOfPnpm(args, callables)];
  }
  const call = callOf(['npx', ...words], callables);
  return call === undefined ? unknownPackages([name], callables.workspace) : problemsOfCall(call);
}

function problemsOfNpm([command, ...args]: readonly string[], workspace: Workspace): string[] {
  if (command === 'init' || command === 'pkg') return [];
  if (command !== 'install') return [`nothing is known of npm ${command}`];
  return unknownPackages(withoutOptions(args), workspace);
}

function unknownPackages(names: readonly string[], workspace: Workspace): string[] {
  const ownNames = new Set(published(workspace).map(({ name }) => name));
  const packages = names.flatMap((name) => packagesOfFiles(name) ?? [name]);
  const unknown = packages.filter((name) => !ownNames.has(name) && !workspace.libraries.has(name));
  return unknown.map((name) => `${name} is neither ours nor a library of the catalog`);
}

/** The packages of tarballs of ours, such as `./vendor/xs2a-{client,types}-*.tgz`. */
function packagesOfFiles(pattern: string): string[] | undefined {
  const [, names] = /^\.\/[a-z]+\/xs2a-(?:\{([a-z,]+)\}|([a-z]+))-\*\.tgz$/.exec(pattern)?.filter(Boolean) ?? [];
  return names?.split(',').map((name) => `@xs2a/${name}`);
}
