/** Before its first release a contract has no baseline; afterwards a missing baseline is an error. */
import { type Changeset, naming } from '../changesets.ts';
import { type Contract, unreleased } from '../contract.ts';
import type { Finding } from '../finding.ts';

/** For a contract without a baseline: it has never been released, and a changeset announces its first release. */
export function checkFirstRelease({ name, version, paths }: Contract, changesets: readonly Changeset[]): Finding[] {
  if (version !== unreleased) {
    return [
      {
        level: 'error',
        place: paths.baseline,
        message: `no such file, although ${name} has been released as ${version}`,
        repair: 'Restore the bundle of that release: the comparison needs it.',
        changes: [],
      },
    ];
  }
  if (naming(name, changesets).length > 0) return [];
  return [
    {
      level: 'error',
      place: '.changeset',
      message: `${name} has never been released, and no changeset announces its first release`,
      repair: `Add a changeset that names ${name}.`,
      changes: [],
    },
  ];
}
