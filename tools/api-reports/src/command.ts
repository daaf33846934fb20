import { relative } from 'node:path';
import { CommandError } from '@xs2a/tools-lib';
import { readPending } from './changesets.ts';
import { compareReports } from './compare.ts';
import { type PackageEntries, readPublished } from './entries.ts';
import { extractReports } from './extract.ts';
import { type Reports, readReports, releasedFolder, reportFolder, staleReports, writeReports } from './files.ts';
import { judge, type PackageChanges } from './judge.ts';

/** Version of a package that was never released. */
const unreleased = '0.0.0';

export type Task = 'write' | 'check' | 'release';

/**
 * Writes the reports of all packages, or checks that they are written and that the changesets declare their changes.
 *
 * @param root folder of the repository, whose packages are built
 * @returns what was done
 * @throws {CommandError} with everything that is wrong
 */
export async function runApi(root: string, task: Task): Promise<string> {
  const packages = (await readPublished(root)).filter(({ entries }) => entries.length > 0);
  const extracted = await extractReports(packages);
  const problems: string[] = [];
  const changes: PackageChanges[] = [];
  for (const published of packages) {
    const reports = new Map(published.entries.map(({ name, specifier }) => [name, extracted.get(specifier) ?? '']));
    if (task === 'check') {
      problems.push(...(await staleFiles(root, published, reports)));
      changes.push(await changesOf(published, reports));
      continue;
    }
    await writeReports(reportFolder(published), reports);
    if (task === 'release') await writeReports(releasedFolder(published), reports);
  }
  if (task === 'check') problems.push(...judge(changes, await readPending(root)));
  if (problems.length > 0) throw new CommandError(problems.join('\n'));
  const count = `${extracted.size} entries of ${packages.length} packages`;
  if (task === 'check') return `The reports of ${count} are written, and the changesets declare what has changed.`;
  return `Wrote the reports of ${count}.`;
}

async function staleFiles(root: string, published: PackageEntries, reports: Reports): Promise<string[]> {
  const folder = reportFolder(published);
  const stale = staleReports(await readReports(folder), reports);
  return stale.map(
    (name) =>
      `${relative(root, folder)}/${name}.api.md: is not what ${published.name} exports\n  Repair: pnpm api, then read what has changed.`,
  );
}

async function changesOf(published: PackageEntries, reports: Reports): Promise<PackageChanges> {
  const { name, version, entries } = published;
  const released = await readReports(releasedFolder(published));
  if (version === unreleased) return { name, version, entries: [] };
  if (released.size === 0) {
    throw new CommandError(
      `${name} has the version ${version}, and no reports of its release in ${releasedFolder(published)}\n  Repair: restore the folder from the commit of the release.`,
    );
  }
  const names = new Set([...released.keys(), ...reports.keys()]);
  return {
    name,
    version,
    entries: [...names].map((entry) => ({
      specifier: entries.find((known) => known.name === entry)?.specifier ?? `${name}/${entry}`,
      differences: compareReports(released.get(entry) ?? '', reports.get(entry) ?? ''),
    })),
  };
}
