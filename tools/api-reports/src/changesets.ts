/** What the pending changesets declare for packages, and which changes of types they call compatible. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readChangesets } from '@changesets/read';
import { CommandError } from '@xs2a/tools-lib';

export type Bump = 'none' | 'patch' | 'minor' | 'major';

const bumps: readonly Bump[] = ['none', 'patch', 'minor', 'major'];

/** @returns whether `bump` is at least `needed` */
export function reaches(bump: Bump, needed: Bump): boolean {
  return bumps.indexOf(bump) >= bumps.indexOf(needed);
}

/** @returns `none` of no bumps */
export function highest(among: readonly Bump[]): Bump {
  return among.reduce((high, bump) => (reaches(bump, high) ? bump : high), 'none');
}

/** A pending changeset. */
interface Changeset {
  /** Below the root. */
  readonly file: string;
  readonly bumps: ReadonlyMap<string, Bump>;
  readonly assurances: readonly Assurance[];
}

/** A change of an export that its author calls compatible. */
export interface Assurance {
  readonly specifier: string;
  readonly name: string;
}

/** The changesets of a repository, and the groups of packages that share a version. */
export interface Pending {
  readonly changesets: readonly Changeset[];
  readonly groups: readonly (readonly string[])[];
}

/** @param root folder with `.changeset` */
export async function readPending(root: string): Promise<Pending> {
  const { fixed = [] } = JSON.parse(await readFile(join(root, '.changeset/config.json'), 'utf8')) as {
    fixed?: string[][];
  };
  const changesets = await readChangesets(root);
  return {
    groups: fixed,
    changesets: changesets.map(({ id, releases, summary }) => {
      const file = `.changeset/${id}.md`;
      return {
        file,
        bumps: new Map(releases.map(({ name, type }) => [name, type])),
        assurances: assurancesOf(summary, file),
      };
    }),
  };
}

/** The line after which a changeset lists changes that it calls compatible. */
export const assuranceLine = 'Types: compatible';

/**
 * @param summary of a changeset
 * @throws {CommandError} if an item of the list has another form
 */
export function assurancesOf(summary: string, file: string): Assurance[] {
  const [, list] = new RegExp(`^${assuranceLine}\\n\\s*([\\s\\S]*)`, 'm').exec(summary) ?? [];
  if (list === undefined) return [];
  // Lines that go on are indented.
  const items = list.split(/\n(?=\S)/).filter((item) => item.trim() !== '');
  return items.map((item) => {
    const [, specifier, name] = /^- `([^`]+)` `([^`]+)`: \S/.exec(item) ?? [];
    if (specifier === undefined || name === undefined) {
      const want = 'expected "- `@xs2a/client` `Settings`: why no program notices"';
      throw new CommandError(`${file}: after "${assuranceLine}", ${want}, found "${item.split('\n')[0]}"`);
    }
    return { specifier, name };
  });
}

/** The highest bump that is declared for a package, or for one that shares its version. */
export function declaredFor(name: string, { changesets, groups }: Pending): Bump {
  const names = groups.find((group) => group.includes(name)) ?? [name];
  return highest(changesets.flatMap(({ bumps }) => names.map((member) => bumps.get(member) ?? 'none')));
}
