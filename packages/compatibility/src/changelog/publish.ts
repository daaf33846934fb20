/** Renders the records of the releases into the changelogs. */
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

/** A file with its current text and the text that the records require. */
export interface Page {
  file: string;
  text: string;
  newText: string;
}

/**
 * The changelog of the package and the page for readers.
 *
 * @param docs file of the page for readers
 * @throws {InputError} when the changelog lacks a recorded release
 */
export async function pagesOf(contract: Contract, docs: string): Promise<Page[]> {
  const order = byTagOrder(contract.bundle);
  const releases = await readReleases(contract.paths.releases);
  const entries = releases.map((release): Entry => ({ ...release, section: toSection(release, order) }));
  const { changelog } = contract.paths;
  const text = await readPage(changelog);
  const newText = entries.reduce((page, entry) => insertInto(changelog, page, entry), text);
  return [
    { file: changelog, text, newText },
    ...(entries.length === 0 ? [] : [{ file: docs, text: await readPage(docs), newText: toPage(entries) }]),
  ];
}

function insertInto(file: string, text: string, entry: Entry): string {
  try {
    return insert(text, entry);
  } catch (error) {
    throw error instanceof InputError ? inFile(error, file) : error;
  }
}

export async function writePage({ file, newText }: Page): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, newText);
}

/** The text of a file; empty when there is none. */
export function readPage(file: string): Promise<string> {
  return existsSync(file) ? readFile(file, 'utf8') : Promise.resolve('');
}
