/** The packages of a repository that are published. */
import { glob, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';

export interface Release {
  name: string;
  version: string;
}

export interface Published extends Release {
  /** Folder of the package; absolute. */
  path: string;
}

/**
 * @param root folder of a workspace of pnpm
 * @returns its packages that are not private, by name
 */
export async function publishedPackages(root: string): Promise<Published[]> {
  const workspace = parse(await readFile(join(root, 'pnpm-workspace.yaml'), 'utf8')) as { packages: string[] };
  const published: Published[] = [];
  for await (const file of glob(
    workspace.packages.map((folder) => join(folder, 'package.json')),
    { cwd: root },
  )) {
    const manifest = JSON.parse(await readFile(join(root, file), 'utf8')) as Published & { private?: boolean };
    const { name, version } = manifest;
    if (manifest.private !== true) published.push({ name, version, path: join(root, dirname(file)) });
  }
  return published.toSorted((one, other) => one.name.localeCompare(other.name));
}
