import { execFile } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import { readFile, statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import { delimiter, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** What the diagnosis looks at. A fact is `undefined` when it could not be found out. */
export interface Facts {
  /** `linux-x64`, in the words of Node. */
  platform: string;
  /** Version of the Node that runs the scripts of the repository, and the one of `.nvmrc`, without `v`. */
  node: string;
  wantedNode: string;
  /** Version of the first Node on the PATH outside of this repository, which runs `npx`. */
  machineNode: string | undefined;
  /** The pnpm that started this command, as `pnpm@1.2.3`, and the one of `packageManager`. */
  pnpm: string | undefined;
  wantedPnpm: string;
  /** Whether what is installed is what `pnpm-lock.yaml` says. */
  installed: 'fresh' | 'missing' | 'stale';
  git: GitFacts | undefined;
  freeBytes: number;
  /** Why a server cannot listen on 127.0.0.1, why files cannot be watched, why there is no browser. */
  listenError: string | undefined;
  watchError: string | undefined;
  browserError: string | undefined;
}

/** `undefined` as a whole if there is no git, or if the folder is not a repository. */
interface GitFacts {
  shallow: boolean;
  /** `core.autocrlf` */
  autocrlf: string;
  /** Whether `main` or `origin/main` is known. */
  hasMain: boolean;
}

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Examines the machine and the checkout. Changes nothing, and asks no other machine. */
export async function collectFacts(env: NodeJS.ProcessEnv = process.env, folder = root): Promise<Facts> {
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  return {
    platform: `${process.platform}-${process.arch}`,
    node: process.versions.node,
    wantedNode: (await readFile(join(folder, '.nvmrc'), 'utf8')).trim(),
    machineNode: await findMachineNode(env.PATH ?? '', folder),
    pnpm: /^pnpm\/\S+/.exec(env.npm_config_user_agent ?? '')?.[0].replace('/', '@'),
    wantedPnpm: manifest.packageManager,
    installed: await compareInstalled(folder),
    git: await collectGitFacts(folder),
    freeBytes: await statfs(folder).then(({ bavail, bsize }) => bavail * bsize),
    listenError: await tryToListen(),
    watchError: tryToWatch(join(folder, 'spec')),
    browserError: await tryToFindBrowser(folder),
  };
}

/** The version that the first `node` outside of the repository prints. */
async function findMachineNode(path: string, folder: string): Promise<string | undefined> {
  const program = path
    .split(delimiter)
    .filter((entry) => entry !== '' && !entry.startsWith(folder) && !entry.includes(`${sep}node_modules${sep}`))
    .map((entry) => join(entry, process.platform === 'win32' ? 'node.exe' : 'node'))
    .find((candidate) => existsSync(candidate));
  return program && (await ask(folder, program, '--version'))?.replace(/^v/, '');
}

async function compareInstalled(folder: string): Promise<Facts['installed']> {
  const read = (file: string) => readFile(join(folder, file), 'utf8').catch(() => undefined);
  const installed = await read('node_modules/.pnpm/lock.yaml');
  if (installed === undefined) return 'missing';
  return installed === (await read('pnpm-lock.yaml')) ? 'fresh' : 'stale';
}

async function collectGitFacts(folder: string): Promise<GitFacts | undefined> {
  const shallow = await ask(folder, 'git', 'rev-parse', '--is-shallow-repository');
  if (shallow === undefined) return undefined;
  const branches = await ask(folder, 'git', 'for-each-ref', 'refs/heads/main', 'refs/remotes/origin/main');
  return {
    shallow: shallow === 'true',
    autocrlf: (await ask(folder, 'git', 'config', 'core.autocrlf')) ?? '',
    hasMain: Boolean(branches),
  };
}

/** What the program prints, or nothing if it does not exist or fails. */
async function ask(cwd: string, program: string, ...args: string[]): Promise<string | undefined> {
  try {
    return (await promisify(execFile)(program, args, { cwd })).stdout.trim();
  } catch {
    return undefined;
  }
}

function tryToListen(): Promise<string | undefined> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', (error) => resolve(error.message));
    server.listen(0, '127.0.0.1', () => server.close(() => resolve(undefined)));
  });
}

/** `pnpm dev` watches this folder. */
function tryToWatch(folder: string): string | undefined {
  try {
    watch(folder, { recursive: true }).close();
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}

/** Asks the package that finds the browser of the tests, where it is installed. */
async function tryToFindBrowser(folder: string): Promise<string | undefined> {
  const finder = join(folder, 'tools/browser/src/executable.ts');
  try {
    const { findExecutable } = await import(finder);
    await findExecutable();
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
