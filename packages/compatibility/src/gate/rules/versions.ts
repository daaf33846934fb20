/** One version, wherever it stands: contract, baseline, and the packages that share it. */
import { type Contract, versionOf } from '../contract.ts';
import type { Finding } from '../finding.ts';
import type { Member } from '../packages.ts';

/** Packages of the contract's group, its bundle and its baseline carry the version of its package. */
export function checkVersions(contract: Contract, group: readonly Member[]): Finding[] {
  const { name, version, paths, bundle, baseline } = contract;
  const places = [
    { place: paths.bundle, found: versionOf(bundle), repair: 'Write that version to `info.version`, and build again.' },
    ...group.map((member) => ({
      place: member.manifest,
      found: member.version,
      repair: `Give it the version of ${name}: packages of a fixed group share it.`,
    })),
    ...(baseline === undefined
      ? []
      : [{ place: paths.baseline, found: versionOf(baseline), repair: 'Restore the baseline of that release.' }]),
  ];
  return places
    .filter(({ found }) => found !== version)
    .map(({ place, found, repair }) => ({
      level: 'error',
      place,
      message: `version ${found || 'missing'}; ${name} has ${version}`,
      repair,
      changes: [],
    }));
}
