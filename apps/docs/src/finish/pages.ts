import { glob, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parse, serialize } from 'parse5';
import { emptyHeadersToCells, makeScrollable } from './accessibility.ts';
import { elementsOf } from './elements.ts';
import { makeLinksRelative } from './links.ts';
import { paintAtOnce } from './paint.ts';
import { addPolicy } from './policy.ts';
import { addLightSheet, writeLightSheet } from './theme.ts';

/** Folders whose pages are complete as they are. */
const complete = ['reference/', 'try/'];

/**
 * Makes the pages that Astro has rendered work in any folder of any server, and forbids them everything they do not
 * need.
 *
 * @returns every link that leads nowhere, with its page
 */
export async function finishPages(site: string): Promise<string[]> {
  await writeLightSheet(site);
  const files = new Set<string>();
  for await (const entry of glob('**/*', { cwd: site, withFileTypes: true })) {
    if (entry.isFile()) files.add(relative(site, join(entry.parentPath, entry.name)));
  }
  const mistakes: string[] = [];
  for (const page of files) {
    if (!page.endsWith('.html') || complete.some((folder) => page.startsWith(folder))) continue;
    const file = join(site, page);
    const document = parse(await readFile(file, 'utf8'));
    addLightSheet(elementsOf(document));
    const elements = elementsOf(document);
    mistakes.push(...makeLinksRelative(elements, page, files));
    emptyHeadersToCells(elements);
    makeScrollable(elements);
    paintAtOnce(elements);
    addPolicy(elements);
    await writeFile(file, serialize(document));
  }
  return mistakes;
}
