import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import { attributeOf, type Element, elementsOf } from '../../src/finish/elements.ts';
import { dist } from '../../src/home.ts';

export interface BuiltPage {
  /** From the root of the site: `guides/verify.html`. */
  path: string;
  elements: Element[];
  /** What a link may point to: `#create`. */
  ids: ReadonlySet<string>;
}

/** All files of the built site. */
export const files: ReadonlySet<string> = new Set(
  globSync('**/*', { cwd: dist, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dist.length + 1)),
);

/** The page that a file copies for its folder: `guides/verify.html` for `guides/verify/index.html`. */
export function originalOf(file: string): string | undefined {
  const original = file.replace(/\/index\.html$/, '.html');
  return original !== file && files.has(original) ? original : undefined;
}

/** All pages of the built site, without their copies for folders. */
export const pages: readonly BuiltPage[] = [...files]
  .filter((file) => file.endsWith('.html') && originalOf(file) === undefined)
  .sort()
  .map((path) => readPage(path, readFileSync(join(dist, path), 'utf8')));

/** Those that are rendered here: reference and "Try it" have tests of their own. */
export const ownPages: readonly BuiltPage[] = pages.filter(({ path }) => !/^(?:reference|try)\//.test(path));

export function readPage(path: string, html: string): BuiltPage {
  const elements = elementsOf(parse(html));
  return { path, elements, ids: new Set(elements.flatMap((element) => attributeOf(element, 'id') ?? [])) };
}
