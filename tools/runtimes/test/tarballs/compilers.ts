import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findTool } from '../../src/toolchain.ts';

/** The oldest compiler that the types support, and the last of each major. */
export const compilers: readonly string[] = ['typescript-5.2', 'typescript-5.9', 'typescript-6.0', 'typescript'];

/** Those that do not understand the types of the Node of this repository, and get those of Node 20. */
const old: readonly string[] = ['typescript-5.2', 'typescript-5.4'];

/**
 * Finds a compiler.
 *
 * @returns its script, and where it finds the types of Node
 */
export async function findCompiler(name: string): Promise<{ tsc: string; typeRoots: string[] }> {
  const own = fileURLToPath(new URL('../../node_modules/@types', import.meta.url));
  const typeRoots = [old.includes(name) ? await findTool('@types') : own];
  return { tsc: join(await findTool(name), 'bin/tsc'), typeRoots };
}
