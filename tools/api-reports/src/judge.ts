/** The rule: changes of public types need a changeset of their level. */
import { assuranceLine, type Bump, declaredFor, highest, type Pending, reaches } from './changesets.ts';
import type { Difference } from './compare.ts';

/** What has changed in an entry since the last release. */
interface EntryChanges {
  readonly specifier: string;
  readonly differences: readonly Difference[];
}

/** A package with what has changed in its entries. */
export interface PackageChanges {
  readonly name: string;
  readonly version: string;
  readonly entries: readonly EntryChanges[];
}

/** @returns what is wrong, as text with place and repair; nothing if the changesets declare enough */
export function judge(packages: readonly PackageChanges[], pending: Pending): string[] {
  return [...packages.flatMap((changes) => checkBump(changes, pending)), ...checkAssurances(packages, pending)];
}

function checkBump({ name, version, entries }: PackageChanges, pending: Pending): string[] {
  const assured = pending.changesets.flatMap(({ assurances }) => assurances);
  const rated = entries.flatMap(({ specifier, differences }) =>
    differences.map((difference) => {
      const isAssured = assured.some((item) => item.specifier === specifier && item.name === difference.name);
      return { specifier, difference, needed: isAssured ? 'patch' : bumpFor(difference, version) };
    }),
  );
  const declared = declaredFor(name, pending);
  const missing = rated.filter(({ needed }) => !reaches(declared, needed));
  if (missing.length === 0) return [];
  const needed = highest(missing.map((change) => change.needed));
  const files = pending.changesets.filter(({ bumps }) => bumps.has(name)).map(({ file }) => file);
  const changes = missing.map(({ specifier, difference }) => toText(specifier, difference));
  const repair = `Declare \`'${name}': ${needed}\` in the changeset of the change, or, if no program notices a change, list it in a changeset after the line "${assuranceLine}" (CONTRIBUTING.md, "Public types").`;
  return [
    [
      `${files.length === 1 ? files[0] : '.changeset'}: the public types of ${name} need a ${needed}, and its changesets declare ${declared === 'none' ? 'nothing' : `a ${declared}`}`,
      ...changes,
      `  Repair: ${repair}`,
    ].join('\n'),
  ];
}

/** Below 1.0, a minor may break; nothing else says what is new. */
function bumpFor({ kind }: Difference, version: string): Bump {
  const isBreaking = kind === 'removed' || kind === 'changed';
  return isBreaking && !version.startsWith('0.') ? 'major' : 'minor';
}

/** An assurance without its change would cover the next one. */
function checkAssurances(packages: readonly PackageChanges[], { changesets }: Pending): string[] {
  const changed = packages.flatMap(({ entries }) =>
    entries.flatMap(({ specifier, differences }) => differences.map(({ name }) => `${specifier} ${name}`)),
  );
  return changesets.flatMap(({ file, assurances }) =>
    assurances
      .filter(({ specifier, name }) => !changed.includes(`${specifier} ${name}`))
      .map(
        ({ specifier, name }) =>
          `${file}: ${name} of ${specifier} has not changed since the last release\n  Repair: Remove it from the list after "${assuranceLine}".`,
      ),
  );
}

const longest = 12;

function toText(specifier: string, { kind, name, before, after }: Difference): string {
  return [`  ${kind}: ${name} of ${specifier}`, ...labelled('before', before), ...labelled('after', after)].join('\n');
}

function labelled(label: string, lines: readonly string[]): string[] {
  const shown = lines.slice(0, longest).map((line) => `    ${label}: ${line.trim()}`);
  return lines.length > longest ? [...shown, `    ${label}: … and ${lines.length - longest} more lines`] : shown;
}
