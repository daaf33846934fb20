import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { attributeOf, type Element, elementsOf } from '../finish/elements.ts';
import type { Page } from './documents.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** Pages of a finished site with a text of their own, without their copies, in the order of their addresses. */
export async function readPages(site: string): Promise<Page[]> {
  const files: string[] = [];
  for await (const file of glob(['*.html', 'guides/*.html', 'try/index.html'], { cwd: site })) files.push(file);
  const pages = files
    .filter((file) => file !== '404.html')
    .toSorted()
    .map(async (file) => readPage(file, await readFile(join(site, file), 'utf8')));
  return Promise.all(pages);
}

/**
 * Reads what a page says.
 *
 * @param url relative to the folder of the site
 * @throws {Error} if the page has no main part
 */
export function readPage(url: string, html: string): Page {
  const elements = elementsOf(parse(html));
  const main = elements.find(({ tagName }) => tagName === 'main');
  if (main === undefined) throw new Error(`${url} has no <main>.`);
  const description = elements.find((element) => attributeOf(element, 'name') === 'description');
  const h1 = elements.find(({ tagName }) => tagName === 'h1');
  const headings = elementsOf(main).filter((element) => /^h[23]$/.test(element.tagName) && attributeOf(element, 'id'));
  return {
    url,
    title: h1 === undefined ? url : tidy(textIn(h1)),
    description: (description && attributeOf(description, 'content')) ?? '',
    headings: headings.map((heading) => ({ title: tidy(textIn(heading)), id: attributeOf(heading, 'id') ?? '' })),
    text: tidy(textIn(main)),
  };
}

/** Elements whose text nobody reads. */
const silent = new Set(['script', 'style', 'template', 'svg', 'noscript']);

function textIn(node: Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value;
  if (silent.has((node as Element).tagName)) return '';
  return 'childNodes' in node ? node.childNodes.map(textIn).join(' ') : '';
}

function tidy(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
