/** Cuts a release of the contract: records its changes, and makes its bundle the new baseline. */
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { forget, readAcknowledged } from '../gate/acknowledged.ts';
import { type Contract, versionOf } from '../gate/contract.ts';
import { sha256 } from '../gate/seal.ts';
import { assurancesOf, withAssurances } from '../gate/semantics.ts';
import { inFile } from '../input/parse.ts';
import { InputError } from '../model/json.ts';
import { textOf } from './pages.ts';
import { readPage } from './publish.ts';
import { describeRelease, type Release, writeRelease } from './release.ts';

/**
 * Cuts the release of the version that `changeset version` has written.
 *
 * @param contract as `changeset version` and a build after it have left it
 * @param date day of the release, `YYYY-MM-DD`
 * @returns `undefined` when this version has been cut before
 * @throws {InputError} when the bundle has another version, or the changelog has no section of this one
 */
export async function cut(contract: Contract, date: string): Promise<Release | undefined> {
  const { version, bundle, baseline, paths } = contract;
  if (baseline !== undefined && versionOf(baseline) === version) return undefined;
  if (versionOf(bundle) !== version) {
    const message = `version ${versionOf(bundle)}, but its package has ${version}; build it again`;
    throw inFile(new InputError(message, '#/info/version'), paths.bundle);
  }
  const acknowledged = await readAcknowledged(paths.acknowledged);
  // `changeset version` has moved the text of the changesets into the changelog.
  const changelog = await readPage(paths.changelog);
  const semanticsUnchanged = assurancesOf(textOf(changelog, version)) ?? [];
  const release = describeRelease({ ...contract, date, semanticsUnchanged, acknowledged });
  const { changes, ...facts } = release;
  await writeRelease(paths.releases, { ...facts, baseline: await sha256(paths.bundle), changes });
  await mkdir(dirname(paths.baseline), { recursive: true });
  await copyFile(paths.bundle, paths.baseline);
  // The lists were for the gate; the record says which descriptions changed.
  await writeFile(paths.changelog, withAssurances(changelog, []));
  await forget(paths.acknowledged, new Set(release.changes.map(({ id }) => id)));
  return release;
}
