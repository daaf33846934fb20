/** The baseline is what was released, and the bundle what its sources say. */
import type { Contract } from '../contract.ts';
import type { Finding } from '../finding.ts';

/** A baseline that was edited since its release, or whose release has recorded no hash, is an error. */
export function checkBaseline({ seal, paths }: Contract): Finding[] {
  if (seal === undefined || seal.recorded === seal.actual) return [];
  if (seal.recorded === undefined) {
    return [
      {
        level: 'error',
        place: seal.record,
        message: 'does not record the SHA-256 of the baseline',
        repair: `If the baseline is the bundle of that release, add \`"baseline": "${seal.actual}"\`.`,
        changes: [],
      },
    ];
  }
  return [
    {
      level: 'error',
      place: paths.baseline,
      message: `has been edited since its release: its SHA-256 is ${seal.actual}, and the release recorded ${seal.recorded}`,
      repair: 'Restore the file from the commit of that release.',
      changes: [],
    },
  ];
}

/** A bundle that is older than its sources, or was edited, is an error. */
export function checkBuild({ changedSinceBuild, paths }: Contract): Finding[] {
  const [first, ...others] = changedSinceBuild;
  if (first === undefined) return [];
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return [
    {
      level: 'error',
      place: paths.bundle,
      message: `is not what its sources say: ${first}${more} changed after the build`,
      repair: 'Build the contract again.',
      changes: [],
    },
  ];
}
