/** The packages of a repository that are published. */
import { getPackages } from '@manypkg/get-packages';

export interface Release {
  name: string;
  version: string;
}

export interface Published extends Release {
  /** Folder of the package; absolute. */
  path: string;
}

/** @param root folder of a workspace of pnpm */
export async function publishedPackages(root: string): Promise<Published[]> {
  const { packages } = await getPackages(root);
  return packages
    .filter(({ packageJson }) => packageJson.private !== true)
    .map(({ packageJson: { name, version }, dir: path }) => ({ name, version, path }));
}
