/** Compares the declared bump with the one that the changes require. */

import { type Bump, bumps, higher } from '../../policy/bump.ts';
import type { Change } from '../../policy/change.ts';
import { type Changeset, declared, naming, placeOf } from '../changesets.ts';
import type { Contract } from '../contract.ts';
import type { Finding } from '../finding.ts';

interface Comparison {
  contract: Contract;
  changesets: readonly Changeset[];
  required: Bump;
  announced: Bump;
  /** Packages whose exports carry types of the contract. */
  exporters: readonly string[];
  changes: readonly Change[];
}

/** A missing or too low bump is an error, a too high one a warning. */
export function checkBump(comparison: Comparison): Finding[] {
  const { required, announced } = comparison;
  if (required === announced) return [];
  if (higher(required, announced) === announced) return tooHigh(comparison);
  return announced === 'none' ? missing(comparison) : tooLow(comparison);
}

function missing(comparison: Comparison): Finding[] {
  const {
    contract: { name },
    required,
    changes,
  } = comparison;
  return [
    {
      level: 'error',
      place: '.changeset',
      message: `the contract has changed, and no changeset names ${name}; the changes require ${required}`,
      repair: `Add a changeset with ${linesOf(comparison)} (\`pnpm changeset\` asks for it).`,
      changes: changes.filter(({ bump }) => bump !== 'none'),
    },
  ];
}

function tooLow(comparison: Comparison): Finding[] {
  const {
    contract: { name },
    changesets,
    required,
    announced,
    changes,
  } = comparison;
  return [
    {
      level: 'error',
      place: placeOf(name, changesets),
      message: `${declares(name, changesets)} ${announced} for ${name}; these changes require ${required}`,
      repair: `Declare ${linesOf(comparison)} in the changeset about them, or follow the advice at each change.`,
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
      place: placeOf(name, changesets),
      message: `${declares(name, changesets)} ${announced} for ${name}; the changes of the contract require ${required}`,
      repair: `Write \`'${name}': ${required === 'none' ? 'patch' : required}\`, unless something else requires more.`,
      changes: [],
    },
  ];
}

/** What a changeset has to declare: a major of the contract is one of every package whose exports carry its types. */
function linesOf({ contract: { name }, changesets, required, exporters }: Comparison): string {
  const others = required === 'major' ? exporters.filter((exporter) => declared(exporter, changesets) !== 'major') : [];
  return [name, ...others].map((line) => `\`'${line}': ${required}\``).join(', ');
}

function declares(name: string, changesets: readonly Changeset[]): string {
  return naming(name, changesets).length === 1 ? 'declares' : 'all changesets together declare';
}
