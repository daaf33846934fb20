/** A breaking change of the contract breaks every package that exports its types. */
import { type Changeset, declared, naming, placeOf } from '../changesets.ts';
import type { Contract } from '../contract.ts';
import type { Finding } from '../finding.ts';
import type { Packages } from '../packages.ts';

/** A major of the contract needs a major of every package that exports its types. */
export function checkExporters(contract: Contract, changesets: readonly Changeset[], packages: Packages): Finding[] {
  if (declared(contract.name, changesets) !== 'major') return [];
  return packages.exporters
    .filter((name) => declared(name, changesets) !== 'major')
    .map((name) => ({
      level: 'error',
      place: placeOf(naming(name, changesets).length > 0 ? name : contract.name, changesets),
      message: `${contract.name} has a major release, and the exports of ${name} contain its types`,
      repair: `Declare a major for ${name} as well: \`'${name}': major\`.`,
      changes: [],
    }));
}
