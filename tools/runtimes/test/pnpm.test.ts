import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { pnpm } from '../src/pnpm.ts';
import { createPackage } from './packages.ts';

afterEach(() => void vi.unstubAllEnvs());

/** Writes a pnpm that fails, and prints its arguments and folder. */
async function fake(name: string, code: string): Promise<string> {
  const file = join(await createPackage({ [name]: code }), name);
  await chmod(file, 0o755);
  vi.stubEnv('npm_execpath', file);
  return file;
}

test('uses the pnpm that runs this script, if it is a program', async () => {
  await fake('pnpm', '#!/bin/sh\necho "$@ in $(pwd)"; exit 3\n');
  await expect(pnpm(['pack', '--json'], '/')).rejects.toThrow('pack --json in /\n');
});

test('uses the pnpm that runs this script, if it is a script', async () => {
  await fake('pnpm.cjs', 'console.log(process.argv.slice(2).join(), process.cwd()); process.exit(3);');
  await expect(pnpm(['install', '--offline'], '/')).rejects.toThrow('install,--offline /\n');
});
