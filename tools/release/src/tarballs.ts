/** `pnpm tarballs`: packs every published package, so that a project can install the files. */
import { mkdir } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readArguments, run, runCommand } from '@xs2a/tools-lib';
import { type Published, publishedPackages } from './packages.ts';

const help = `Packs every published package, so that a project can install the files. Build first.

Usage: pnpm tarballs [<folder>]

  <folder>  where the files go (default: tarballs)
  --help    this text

Exit code: 0 if every package is packed, 1 if not, 2 if the command is wrong.`;

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Name of the file that `pnpm pack` writes: `xs2a-client-1.0.0.tgz`. */
export function tarballOf({ name, version }: Pick<Published, 'name' | 'version'>): string {
  return `${name.replace('@', '').replace('/', '-')}-${version}.tgz`;
}

/** @returns the files, absolute */
export async function packAll(folder: string): Promise<string[]> {
  const packages = await publishedPackages(root);
  await mkdir(folder, { recursive: true });
  const filters = packages.flatMap(({ name }) => ['--filter', name]);
  await run('pnpm', [...filters, 'pack', '--pack-destination', folder], { cwd: root });
  return packages.map((one) => join(folder, tarballOf(one)));
}

if (import.meta.main) {
  await runCommand(async () => {
    const parsed = readArguments(help, {}, 1);
    if (parsed === undefined) return 0;
    const [folder = 'tarballs'] = parsed.positionals;
    const files = await packAll(resolve(folder));
    for (const file of files) console.log(relative('.', file));
    return 0;
  });
}
