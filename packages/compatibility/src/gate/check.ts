/** The gate: do the pending changesets announce what has changed in the contract? */
import { diff } from '../diff.ts';
import { type Bump, higher } from '../policy/bump.ts';
import type { Change, Ignored } from '../policy/change.ts';
import type { Acknowledgement } from './acknowledged.ts';
import { type Changeset, declared, naming } from './changesets.ts';
import { type Contract, unreleased } from './contract.ts';
import type { Finding } from './finding.ts';
import type { Packages } from './packages.ts';
import { checkAcknowledged } from './rules/acknowledged.ts';
import { checkBump } from './rules/bump.ts';
import { checkExporters } from './rules/exporters.ts';
import { checkFirstRelease } from './rules/first-release.ts';
import { checkBaseline, checkBuild } from './rules/seal.ts';
import { checkSemantics } from './rules/semantics.ts';
import { checkVersions } from './rules/versions.ts';

/** What the gate decides on. */
export interface Situation {
  contract: Contract;
  changesets: readonly Changeset[];
  acknowledged: readonly Acknowledgement[];
  packages: Packages;
  /** `YYYY-MM-DD` */
  today: string;
}

export interface Verdict {
  /** What the changes require, and what the changesets declare. */
  required: Bump;
  declared: Bump;
  changes: readonly Change[];
  /** Extensions that changed and are not rated. */
  ignored: readonly Ignored[];
  findings: readonly Finding[];
}

/**
 * Holds the pending changesets to the difference of bundle and baseline.
 *
 * @throws {InputError} when bundle or baseline is malformed
 */
export function check(situation: Situation): Verdict {
  const { contract, changesets, acknowledged, packages } = situation;
  const announced = declared(contract.name, changesets);
  const always = [
    ...checkBuild(contract),
    ...checkBaseline(contract),
    ...checkVersions(contract, packages.group),
    ...checkExporters(contract, changesets, packages),
  ];
  if (contract.baseline === undefined) {
    const findings = [...always, ...checkFirstRelease(contract, changesets)];
    return {
      required: contract.version === unreleased ? 'patch' : 'none',
      declared: announced,
      changes: [],
      ignored: [],
      findings,
    };
  }
  const semanticsUnchanged = naming(contract.name, changesets).flatMap(({ assurances = [] }) => assurances);
  const { ignoredExtensions } = contract;
  const { changes, ignored } = diff(contract.baseline, contract.bundle, { semanticsUnchanged, ignoredExtensions });
  const valid = new Set(acknowledged.filter(({ expires }) => expires >= situation.today).map(({ id }) => id));
  const required = changes.reduce<Bump>((bump, change) => higher(bump, bumpOf(change, valid)), 'none');
  const findings = [
    ...always,
    ...checkAcknowledged(situation, changes),
    ...checkSemantics(contract, changesets, changes),
    ...checkBump({
      contract,
      changesets,
      required,
      announced,
      exporters: packages.exporters,
      changes: changes.map((change) => ({ ...change, bump: bumpOf(change, valid) })),
    }),
  ];
  return { required, declared: announced, changes, ignored, findings };
}

/** An acknowledged break requires no more than a patch: every change of the contract must be released. */
function bumpOf({ id, bump }: Change, acknowledged: ReadonlySet<string>): Bump {
  return acknowledged.has(id) ? 'patch' : bump;
}
