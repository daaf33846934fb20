import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, serialize } from 'parse5';
import { elementsOf } from './elements.ts';
import { linking } from './links.ts';

/** Pages that are the index of a folder already, or that servers show wherever nothing else is. */
const fixed = /(?:^|\/)(?:index|404)\.html$/;

/** What `<noscript>` contains is read as elements, whose links change as well. */
const options = { scriptingEnabled: false };

/**
 * Adds a copy of each page as the index of a folder, `guides/verify/index.html` for `guides/verify.html`. So any server
 * of files answers `guides/verify` and `guides/verify/`, without a rule of its own.
 *
 * @param site finished, with relative links
 */
export async function addFolderPages(site: string): Promise<void> {
  const pages: string[] = [];
  for await (const page of glob('**/*.html', { cwd: site })) if (!fixed.test(page)) pages.push(page);
  for (const page of pages) {
    const folder = join(site, folderOf(page));
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'index.html'), oneFolderDeeper(await readFile(join(site, page), 'utf8')));
  }
}

/** The folder of a page's copy: `guides/verify` for `guides/verify.html`. */
function folderOf(page: string): string {
  return page.replace(/\.html$/, '');
}

/** A page whose links start in a folder below its own. */
export function oneFolderDeeper(page: string): string {
  const document = parse(page, options);
  for (const { attrs } of elementsOf(document)) {
    for (const attribute of attrs) {
      const isRelative = linking.has(attribute.name) && !/^(?:[a-z][a-z0-9+.-]*:|[/#]|$)/i.test(attribute.value);
      if (isRelative) attribute.value = `../${attribute.value}`;
    }
  }
  return serialize(document, options);
}
