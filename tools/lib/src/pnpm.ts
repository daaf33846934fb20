import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Execution, run } from './programs.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * Runs pnpm: the same program that runs this script, which needs no network, or the version in the root package.json.
 *
 * @param args its arguments
 * @param cwd by default the root of this repository
 * @throws {ProgramError} with what it printed
 */
export async function pnpm(args: string[], cwd: string = root): Promise<Execution> {
  const [command, ...first] = await findPnpm();
  return run(command, [...first, ...args], { cwd });
}

const installations = new Map<string, Promise<Execution>>();

/**
 * Installs a folder that is not part of the workspace, as its lockfile says and without install scripts; once in a
 * process.
 *
 * @param folder absolute
 * @throws {ProgramError} with what pnpm printed
 */
export async function installApart(folder: string): Promise<void> {
  const args = ['install', '--ignore-workspace', '--frozen-lockfile', '--ignore-scripts'];
  const installation = installations.get(folder) ?? pnpm(args, folder);
  installations.set(folder, installation);
  await installation;
}

/**
 * Packs packages of this repository as they are published.
 *
 * @param names of the packages, which are built
 * @param folder where the tarballs go, absolute; made if there is none
 * @returns the tarballs, absolute
 */
export async function pack(names: readonly string[], folder: string): Promise<string[]> {
  const filters = names.map((name) => `--filter=${name}`);
  const { stdout } = await pnpm([...filters, 'pack', '--json', '--pack-destination', folder]);
  // Of a single package, it is no list.
  const packed = [JSON.parse(stdout)].flat() as { filename: string }[];
  return packed.map(({ filename }) => filename);
}

async function findPnpm(): Promise<[string, ...string[]]> {
  const { npm_execpath: current = '' } = process.env;
  if (basename(current).startsWith('pnpm')) return /\.[cm]?js$/.test(current) ? [process.execPath, current] : [current];
  const { packageManager } = JSON.parse(await readFile(`${root}/package.json`, 'utf8'));
  return ['npx', '-y', packageManager];
}
