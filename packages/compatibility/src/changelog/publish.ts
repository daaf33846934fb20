/** From records of releases to files, and back to the question whether the files are fresh. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Contract } from '../gate/contract.ts';
import { inFile } from '../input/parse.ts';
import { InputError } from '../model/json.ts';
import { type Entry, insert, toPage } from './pages.ts';
import { readReleases } from './release.ts';
import { byTagOrder } from './resource.ts';
import { toSection } from './section.ts';

/** A file with the text that it has and the one that it ought to have. */
export interface Page {
  file: string;
  found: string;
  wanted: string;
}

/**
 * The changelog of the package and the page for readers, as the records of the releases demand them.
 *
 * @param docs file of the page for readers
 * @throws {InputError} when the changelog lacks a release that is on record
 */
export async function pagesOf(contract: Contract, docs: string): Promise<Page[]> {
  const order = byTagOrder(contract.bundle);
  const releases = await readReleases(contract.paths.releases);
  const entries = releases.map((release): Entry => ({ ...release, section: toSection(release, order) }));
  const { changelog } = contract.paths;
  const found = await read(changelog);
  return [
    { file: changelog, found, wanted: entries.reduce((text, entry) => inserted(text, entry, changelog), found) },
    ...(entries.length === 0 ? [] : [{ file: docs, found: await read(docs), wanted: toPage(entries) }]),
  ];
}

function inserted(text: string, entry: Entry, file: string): string {
  try {
    return insert(text, entry);
  } catch (error) {
    throw error instanceof InputError ? inFile(error, file) : error;
  }
}

export async function write({ file, wanted }: Page): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, wanted);
}

export function read(file: string): Promise<string> {
  return existsSync(file) ? readFile(file, 'utf8') : Promise.resolve('');
}
