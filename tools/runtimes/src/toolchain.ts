import { existsSync } from 'node:fs';
import { arch, platform } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installApart } from '@xs2a/tools-lib';

const folder = fileURLToPath(new URL('../toolchain/', import.meta.url));

/**
 * Finds the program of a runtime in `toolchain/`, which is installed on first use. Its packages contain their programs,
 * so that no install script is needed.
 *
 * @param id such as `node-20` or `bun`
 * @param file path of the program in its package
 * @throws Error with the output of the package manager
 */
export async function findBinary(id: string, file: string): Promise<{ path: string } | { unavailable: string }> {
  await installApart(folder);
  const name = `${id}-${platform()}-${arch()}`;
  const path = join(folder, 'node_modules', name, file);
  return existsSync(path) ? { path } : { unavailable: `toolchain/package.json has no ${name}` };
}

/**
 * Finds a tool of users: in `toolchain/`, or among the dependencies of this package.
 *
 * @param name such as `jest-30`
 * @returns its folder
 */
export async function findTool(name: string): Promise<string> {
  await installApart(folder);
  const folders = [folder, fileURLToPath(new URL('../', import.meta.url))];
  const found = folders.map((home) => join(home, 'node_modules', name)).find(existsSync);
  if (found === undefined) throw new Error(`toolchain/package.json has no ${name}`);
  return found;
}
