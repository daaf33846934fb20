import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { defaultTreeAdapter, html } from 'parse5';
import postcss from 'postcss';
import { attributeOf, type Element } from './elements.ts';

/** Where the rules for readers without scripts are, from the root of the site. */
export const lightSheet = '_astro/light-without-scripts.css';

/** The attribute by which a script of Starlight makes a page light; without scripts, the page is dark. */
const isLight = /(^|[\s,(>+~]|:root|html)(?:\[data-theme=(["']?)light\2\]|:not\(\[data-theme=(["']?)dark\3\]\))/g;

/**
 * The rules of a style sheet that make a page light, for a page that no script has made light.
 *
 * @returns the same rules, in their layers, without the condition; each is as specific as before
 */
export function lightRules(css: string): string {
  const sheet = postcss.parse(css);
  sheet.walkRules((rule) => {
    const selectors = rule.selectors.filter((selector) => selector.search(isLight) !== -1);
    if (selectors.length === 0) rule.remove();
    else rule.selectors = selectors.map((selector) => selector.replaceAll(isLight, '$1:root'));
  });
  sheet.walkComments((comment) => void comment.remove());
  removeEmpty(sheet);
  return sheet.toString();
}

function removeEmpty(container: postcss.Container): void {
  container.each((node) => {
    if (node.type !== 'atrule') return;
    // A statement, such as the order of layers, has no block.
    if (node.nodes === undefined) node.remove();
    else removeEmpty(node);
    if (node.nodes?.length === 0) node.remove();
  });
}

/** Writes the style sheet that makes pages light where no script can, from those of the site. */
export async function writeLightSheet(site: string): Promise<void> {
  const files: string[] = [];
  for await (const file of glob('_astro/*.css', { cwd: site })) files.push(file);
  const sheets = await Promise.all(files.toSorted().map((file) => readFile(join(site, file), 'utf8')));
  await mkdir(join(site, dirname(lightSheet)), { recursive: true });
  await writeFile(join(site, lightSheet), sheets.map(lightRules).join('\n'));
}

/** Adds the style sheet to a page that has others, for readers whose system is light, and for paper. */
export function addLightSheet(elements: readonly Element[]): void {
  const isStyled = elements.some((element) => attributeOf(element, 'href')?.startsWith('/_astro/'));
  const head = elements.find(({ tagName }) => tagName === 'head');
  if (!isStyled || head === undefined) return;
  const frame = defaultTreeAdapter.createElement('noscript', html.NS.HTML, []);
  const link = defaultTreeAdapter.createElement('link', html.NS.HTML, [
    { name: 'rel', value: 'stylesheet' },
    { name: 'href', value: `/${lightSheet}` },
    { name: 'media', value: 'print, (prefers-color-scheme: light)' },
  ]);
  defaultTreeAdapter.appendChild(frame, link);
  defaultTreeAdapter.appendChild(head, frame);
}
