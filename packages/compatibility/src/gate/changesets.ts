/** The pending changesets: what their authors declare for the next release. */
import { basename, dirname, join } from 'node:path';
import { readChangesets } from '@changesets/read';
import { inFile } from '../input/parse.ts';
import { InputError } from '../model/json.ts';
import type { Assurance } from '../policy/assurance.ts';
import { type Bump, bumps, higher } from '../policy/bump.ts';
import { assurancesOf } from './semantics.ts';

export interface Changeset {
  file: string;
  /** The bump of each package that it names. */
  bumps: ReadonlyMap<string, Bump>;
  /** The reworded descriptions that it covers; `undefined` without the line `Semantics: unchanged`. */
  assurances: readonly Assurance[] | undefined;
}

/**
 * Reads all pending changesets.
 *
 * @param folder the folder `.changeset` of a repository
 * @throws {InputError} when there is no such folder, or a changeset is malformed
 */
export async function readPending(folder: string): Promise<Changeset[]> {
  if (basename(folder) !== '.changeset') {
    throw inFile(new InputError('changesets must be in a folder called .changeset'), folder);
  }
  const changesets = await readChangesets(dirname(folder)).catch((error: Error) => {
    throw inFile(new InputError(error.message), folder);
  });
  return changesets.map(({ id, releases, summary }) => ({
    file: join(folder, `${id}.md`),
    bumps: new Map(releases.map(({ name, type }) => [name, type])),
    assurances: assurancesOf(summary),
  }));
}

/** The changesets that name a package, the highest bump first. */
export function naming(name: string, changesets: readonly Changeset[]): Changeset[] {
  const rank = (changeset: Changeset): Bump => changeset.bumps.get(name) ?? 'none';
  return changesets
    .filter((changeset) => changeset.bumps.has(name))
    .sort((a, b) => bumps.indexOf(rank(b)) - bumps.indexOf(rank(a)));
}

/** Where a finding about a package points: to its changeset or, if it has several, to their folder. */
export function placeOf(name: string, changesets: readonly Changeset[]): string {
  const [first, ...others] = naming(name, changesets);
  return first === undefined || others.length > 0 ? '.changeset' : first.file;
}

/** What is declared for a package: the highest of its bumps. */
export function declared(name: string, changesets: readonly Changeset[]): Bump {
  return changesets.reduce<Bump>((bump, changeset) => higher(bump, changeset.bumps.get(name) ?? 'none'), 'none');
}
