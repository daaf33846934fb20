/** Compares the declared bump with the one that the changes require. */

import { type Bump, bumps, higher } from '../../policy/bump.ts';
import type { Change } from '../../policy/change.ts';
import { type Changeset, naming } from '../changesets.ts';
import type { Contract } from '../contract.ts';
import type { Finding } from '../finding.ts';

interface Comparison {
  contract: Contract;
  changesets: readonly Changeset[];
  required: Bump;
  announced: Bump;
  changes: readonly Change[];
}

/** A missing or too low bump is an error, a too high one a warning. */
export function checkBump(comparison: Comparison): Finding[] {
  const { required, announced } = comparison;
  if (required === announced) return [];
  if (higher(required, announced) === announced) return tooHigh(comparison);
  return announced === 'none' ? missing(comparison) : tooLow(comparison);
}

function missing({ contract: { name }, required, changes }: Comparison): Finding[] {
  return [
    {
      level: 'error',
      place: '.changeset',
      message: `the contract has changed, and no changeset names ${name}; the changes require ${required}`,
      repair: `Add a changeset with \`'${name}': ${required}\` (\`pnpm changeset\` asks for it).`,
      changes: changes.filter(({ bump }) => bump !== 'none'),
    },
  ];
}

function tooLow({ contract: { name }, changesets, required, announced, changes }: Comparison): Finding[] {
  return [
    {
      level: 'error',
      place: naming(name, changesets)[0]?.file ?? '.changeset',
      message: `declares ${announced} for ${name}; these changes require ${required}`,
      repair: `Declare \`'${name}': ${required}\`, or follow the advice at each change.`,
      changes: changes.filter(({ bump }) => bumps.indexOf(bump) > bumps.indexOf(announced)),
    },
  ];
}

function tooHigh({ contract: { name }, changesets, required, announced }: Comparison): Finding[] {
  // A patch may be about another part of the package, such as its README.
  if (announced === 'patch') return [];
  return [
    {
      level: 'warning',
      place: naming(name, changesets)[0]?.file ?? '.changeset',
      message: `declares ${announced} for ${name}; the changes of the contract require ${required}`,
      repair: `Write \`'${name}': ${required === 'none' ? 'patch' : required}\`, unless something else requires more.`,
      changes: [],
    },
  ];
}
