import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execute } from '@xs2a/tools-lib';

/** Folder of this package. */
export const root: string = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Creates a folder for programs. The compilers find the dependencies of this package from there.
 *
 * @param purpose the first part of its name
 */
export async function createFolder(purpose: string): Promise<string> {
  const results = join(root, 'test-results');
  await mkdir(results, { recursive: true });
  return mkdtemp(join(results, `${purpose}-`));
}

/**
 * Compiles a project.
 *
 * @param compiler one of our packages: `typescript` or `typescript-5.9`
 * @param project a `tsconfig.json`, or its folder
 * @returns the diagnostics; empty if there are none
 */
export function compile(compiler: string, project: string): Promise<string> {
  return failureOf(join(root, 'node_modules', compiler, 'bin/tsc'), '--pretty', 'false', '-p', project);
}

/** Runs a script with Node. Resolves to what it prints if it fails, and to an empty text if it succeeds. */
export async function failureOf(script: string, ...args: string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await execute(process.execPath, [script, ...args]);
  return exitCode === 0 ? '' : stdout + stderr;
}

/** Writes a `tsconfig.json` for a consumer of the published declarations, without the DOM library and `@types/node`. */
export async function writeConsumer(folder: string): Promise<void> {
  const compilerOptions = { strict: true, noEmit: true, lib: ['es2022'], module: 'nodenext', types: [] };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['../../dist'] }));
}
