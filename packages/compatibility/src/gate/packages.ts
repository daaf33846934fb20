/** The other packages of the repository, as far as the version of the contract is a matter of theirs. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { getPackages } from '@manypkg/get-packages';
import { inFile } from '../input/parse.ts';
import { InputError } from '../model/json.ts';

export interface Packages {
  /** Those that share the version of the contract, itself included. */
  group: readonly Member[];
  /**
   * Published packages whose exports carry types of the contract: those that need a mate of the contract at run time or
   * compile time of their users. A package that only builds with it names it in `devDependencies`.
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
 * @param root folder that holds `.changeset`
 * @param contract name of the contract's package
 */
export async function readPackages(root: string, contract: string): Promise<Packages> {
  const { packages } = await getPackages(root);
  const names = (await fixedGroups(join(root, '.changeset', 'config.json'))).find((one) => one.includes(contract));
  const group = new Set(names ?? [contract]);
  const mates = new Set([...group].filter((name) => name !== contract));
  const members = packages.map(({ packageJson, dir }) => ({ packageJson, manifest: join(dir, 'package.json') }));
  return {
    group: members
      .filter(({ packageJson }) => group.has(packageJson.name))
      .map(({ packageJson: { name, version }, manifest }) => ({ name, version, manifest: relative('.', manifest) })),
    exporters: members
      .filter(({ packageJson }) => packageJson.private !== true && !group.has(packageJson.name))
      .filter(({ packageJson: { dependencies, peerDependencies } }) =>
        Object.keys({ ...dependencies, ...peerDependencies }).some((name) => mates.has(name)),
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
