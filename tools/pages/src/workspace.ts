import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { getPackages } from '@manypkg/get-packages';

interface Manifest {
  name: string;
  private?: boolean;
  packageManager?: string;
  scripts?: Record<string, string>;
  bin?: Record<string, string>;
}

/** A package of the workspace. */
export interface Package {
  name: string;
  /** Below the root, without a slash at the end. */
  folder: string;
  isPublished: boolean;
  /** Name → what it runs. */
  scripts: Readonly<Record<string, string>>;
  /** Name of each command → its file, below the folder. */
  commands: Readonly<Record<string, string>>;
}

/** What pages may mention. */
export interface Workspace {
  packages: readonly Package[];
  /** Those of the root. */
  scripts: Readonly<Record<string, string>>;
  /** The pnpm of this repository, with its version. */
  packageManager: string;
  /** Names of third-party packages in the catalog. */
  libraries: ReadonlySet<string>;
}

/** The root folder, with a slash at its end. */
export const root: string = fileURLToPath(new URL('../../../', import.meta.url));

export async function readWorkspace(): Promise<Workspace> {
  const { packages, rootPackage } = await getPackages(root);
  const { scripts = {}, packageManager = '' } = (rootPackage?.packageJson ?? {}) as Manifest;
  return {
    packages: packages.map(({ packageJson, relativeDir }) => {
      const { name, private: isPrivate, scripts = {}, bin = {} } = packageJson as Manifest;
      return { name, folder: relativeDir, isPublished: isPrivate !== true, scripts, commands: bin };
    }),
    scripts,
    packageManager,
    libraries: readCatalog(),
  };
}

function readCatalog(): Set<string> {
  const text = readFileSync(`${root}pnpm-workspace.yaml`, 'utf8');
  return new Set([...text.matchAll(/^ {2}"?([^"\s:]+)"?: /gm)].map(([, name = '']) => name));
}

/** The package to which a file belongs, if it does not belong to the root. */
export function packageAt(path: string, packages: readonly Package[]): Package | undefined {
  return packages.find(({ folder }) => path.startsWith(`${folder}/`));
}
