/** The packages of the repository that depend on the version of the contract. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getPackages } from '@manypkg/get-packages';
import { inFile } from '../input/parse.ts';
import { InputError } from '../model/json.ts';

export interface Packages {
  /** Those that share the version of the contract, including its own package. */
  group: readonly Member[];
  /**
   * Published packages whose exports carry types of the contract: those with another package of the group among their
   * `dependencies` or `peerDependencies`. A package that only builds with one has it among its `devDependencies`.
   */
  exporters: readonly string[];
}

export interface Member {
  name: string;
  version: string;
  manifest: string;
}

/**
 * Reads the packages of a repository and the `fixed` groups of its changesets.
 *
 * @param root absolute path of the folder with `.changeset`
 * @param contract name of the contract's package
 */
export async function readPackages(root: string, contract: string): Promise<Packages> {
  const { packages } = await getPackages(root);
  const groups = await fixedGroups(join(root, '.changeset', 'config.json'));
  const group = new Set(groups.find((names) => names.includes(contract)) ?? [contract]);
  const siblings = new Set([...group].filter((name) => name !== contract));
  const members = packages.map(({ packageJson, dir }) => ({ packageJson, manifest: join(dir, 'package.json') }));
  return {
    group: members
      .filter(({ packageJson }) => group.has(packageJson.name))
      .map(({ packageJson: { name, version }, manifest }) => ({ name, version, manifest })),
    exporters: members
      .filter(({ packageJson }) => packageJson.private !== true && !group.has(packageJson.name))
      .filter(({ packageJson: { dependencies, peerDependencies } }) =>
        Object.keys({ ...dependencies, ...peerDependencies }).some((name) => siblings.has(name)),
      )
      .map(({ packageJson }) => packageJson.name)
      .sort(),
  };
}

async function fixedGroups(file: string): Promise<readonly string[][]> {
  if (!existsSync(file)) throw inFile(new InputError('no such file'), file);
  const { fixed = [] } = JSON.parse(await readFile(file, 'utf8')) as { fixed?: string[][] };
  return fixed;
}
