import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { installApart } from '@xs2a/tools-lib';

const folder = fileURLToPath(new URL('../toolchain/', import.meta.url));

/**
 * Installs `toolchain/` as its lockfile says; once in a process.
 *
 * @throws {ProgramError} with the output of the package manager
 */
export function installToolchain(): Promise<void> {
  return installApart(folder);
}

/**
 * Imports a module of the toolchain, which is installed on first use.
 *
 * @param name of its package
 * @param file of the package that is imported
 */
export async function importTool<T>(name: string, file: string): Promise<T> {
  await installToolchain();
  return import(/* @vite-ignore */ pathToFileURL(join(folder, 'node_modules', name, file)).href) as Promise<T>;
}
