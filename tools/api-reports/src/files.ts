/** Where reports are: in the folder `api` of a package, and those of its last release in `api/released`. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackageEntries } from './entries.ts';

const ending = '.api.md';

/** Reports of a package by the name of their entry. */
export type Reports = ReadonlyMap<string, string>;

export const reportFolder = ({ folder }: Pick<PackageEntries, 'folder'>): string => join(folder, 'api');

export const releasedFolder = (entries: Pick<PackageEntries, 'folder'>): string =>
  join(reportFolder(entries), 'released');

export async function readReports(folder: string): Promise<Reports> {
  if (!existsSync(folder)) return new Map();
  const files = (await readdir(folder)).filter((file) => file.endsWith(ending)).sort();
  return new Map(
    await Promise.all(
      files.map(async (file) => [file.slice(0, -ending.length), await readFile(join(folder, file), 'utf8')] as const),
    ),
  );
}

/** Writes the reports of a package, and removes those of entries that it no longer has. */
export async function writeReports(folder: string, reports: Reports): Promise<void> {
  const before = await readReports(folder);
  await mkdir(folder, { recursive: true });
  for (const name of before.keys()) if (!reports.has(name)) await rm(join(folder, name + ending));
  for (const [name, text] of reports) if (before.get(name) !== text) await writeFile(join(folder, name + ending), text);
}

/** @returns names of entries whose report is missing, differs or is of no entry */
export function staleReports(written: Reports, reports: Reports): string[] {
  const names = [...new Set([...written.keys(), ...reports.keys()])];
  return names.filter((name) => written.get(name) !== reports.get(name)).sort();
}
