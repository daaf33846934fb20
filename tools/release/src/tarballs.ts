/** `pnpm tarballs`: packs every published package, so that a project can install the files. */
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pack, readArguments, runCommand } from '@xs2a/tools-lib';
import { publishedPackages } from './packages.ts';

const help = `Packs every published package, so that a project can install the files.

Usage: pnpm tarballs [<folder>]

  <folder>  where the files go (default: tarballs)
  --help    this text

Exit code: 0 if every package is packed, 1 if not, 2 if the command is wrong.`;

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** @param folder absolute. @returns the files, absolute */
export async function packAll(folder: string): Promise<string[]> {
  const packages = await publishedPackages(root);
  return pack(
    packages.map(({ name }) => name),
    folder,
  );
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
