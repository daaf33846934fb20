import { existsSync } from 'node:fs';
import { arch, platform } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pnpm } from './pnpm.ts';

const folder = fileURLToPath(new URL('../toolchain/', import.meta.url));

let installation: Promise<void> | undefined;

/**
 * The program of a runtime, from `toolchain/`, which is installed when it is first asked for: as its lockfile says, in
 * packages of the npm registry that carry their programs, so that no install script has to run.
 *
 * @param id `node-20`, `bun`
 * @param file its place in its package
 * @throws Error with what the package manager said
 */
export async function findBinary(id: string, file: string): Promise<{ path: string } | { unavailable: string }> {
  installation ??= pnpm(['install', '--ignore-workspace', '--frozen-lockfile', '--ignore-scripts'], folder);
  await installation;
  const name = `${id}-${platform()}-${arch()}`;
  const path = join(folder, 'node_modules', name, file);
  return existsSync(path) ? { path } : { unavailable: `toolchain/package.json has no ${name}` };
}
