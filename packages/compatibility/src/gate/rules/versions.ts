/** Contract, baseline and the packages of the group have the same version. */
import { type Contract, versionOf } from '../contract.ts';
import type { Finding } from '../finding.ts';
import type { Member } from '../packages.ts';

/** The bundle, the baseline and the packages of the group have the version of the contract's package. */
export function checkVersions(contract: Contract, group: readonly Member[]): Finding[] {
  const { name, version, paths, bundle, baseline } = contract;
  const places = [
    {
      place: paths.bundle,
      actual: versionOf(bundle),
      repair: 'Write that version to `info.version`, and build again.',
    },
    ...group.map((member) => ({
      place: member.manifest,
      actual: member.version,
      repair: `Give it the version of ${name}: packages of a fixed group share it.`,
    })),
    ...(baseline === undefined
      ? []
      : [{ place: paths.baseline, actual: versionOf(baseline), repair: 'Restore the baseline of that release.' }]),
  ];
  return places
    .filter(({ actual }) => actual !== version)
    .map(({ place, actual, repair }) => ({
      level: 'error',
      place,
      message: `version ${actual || 'missing'}; ${name} has ${version}`,
      repair,
      changes: [],
    }));
}
