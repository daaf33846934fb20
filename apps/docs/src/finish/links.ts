import { posix } from 'node:path';
import type { Element } from './elements.ts';

/** Ours: a folder of the site that a script reads from. */
const folder = 'data-folder';

/** Attributes that lead to another page or file of the site. */
export const linking: ReadonlySet<string> = new Set(['href', 'src', folder]);

/**
 * Makes links relative to the page, so that the site works in any folder.
 *
 * @param page its path from the root of the site
 * @param files all files and folders of the site
 * @returns what leads nowhere
 */
export function makeLinksRelative(elements: readonly Element[], page: string, files: ReadonlySet<string>): string[] {
  const mistakes: string[] = [];
  for (const element of elements) {
    for (const attribute of element.attrs) {
      if (!linking.has(attribute.name) || !/^\/(?!\/)/.test(attribute.value)) continue;
      if (attribute.name === folder) {
        attribute.value = `${relative(page, attribute.value.slice(1)) || '.'}/`;
        continue;
      }
      const [, path = '', rest = ''] = /^\/([^?#]*)(.*)$/.exec(attribute.value) ?? [];
      const target = targetOf(path, files);
      if (target === undefined) mistakes.push(`${page}: <${element.tagName} ${attribute.name}="${attribute.value}">`);
      attribute.value = relative(page, target ?? path) + rest;
    }
  }
  return mistakes;
}

/** The file behind a link as authors write it: `guides/verify`, or nothing for the start page. */
function targetOf(path: string, files: ReadonlySet<string>): string | undefined {
  const bare = decodeURIComponent(path);
  const candidates = [bare, `${bare}.html`, posix.join(bare, 'index.html')];
  return candidates.find((candidate) => files.has(candidate));
}

function relative(page: string, target: string): string {
  return posix.relative(posix.dirname(page), target);
}
