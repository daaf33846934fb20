import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Says which tests Stryker runs; a package that has this file takes part. */
export const configFile = 'vitest.mutation.config.ts';

/** The files that are mutated when a whole package is, as globs relative to the package. */
export const sourceGlobs = ['src/**/*.ts', '!src/generated/**'];

/** The packages that take part, as folders relative to the root. */
export function listMutatedPackages(): string[] {
  return readdirSync(join(root, 'packages'))
    .map((name) => `packages/${name}`)
    .filter((folder) => existsSync(join(root, folder, configFile)));
}

/** Whether a name of the command line means this package: `client`, `@xs2a/client` or `packages/client`. */
export function isCalled(folder: string, name: string): boolean {
  return [basename(folder), `@xs2a/${basename(folder)}`, folder].includes(name.replace(/\/$/, ''));
}
