import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '@xs2a/tools-lib';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * Runs pnpm: the one that runs this script, which needs no network; else the one that the root package names.
 *
 * @param args its arguments
 * @param cwd where; by default the root of this repository
 * @throws {ProgramError} with what it printed
 */
export async function pnpm(args: string[], cwd: string = root): Promise<void> {
  const [command, ...first] = await findPnpm();
  await run(command, [...first, ...args], { cwd });
}

async function findPnpm(): Promise<[string, ...string[]]> {
  const { npm_execpath: running = '' } = process.env;
  if (basename(running).startsWith('pnpm')) return /\.[cm]?js$/.test(running) ? [process.execPath, running] : [running];
  const { packageManager } = JSON.parse(await readFile(`${root}/package.json`, 'utf8'));
  return ['npx', '-y', packageManager];
}
