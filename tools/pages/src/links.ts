import { posix } from 'node:path';
import type { Page } from './pages.ts';

/**
 * @param pages where anchors are looked up
 * @param files all files and folders that can be linked to
 * @returns each broken relative link of a page, with its place
 */
export function brokenLinks(page: Page, pages: readonly Page[], files: ReadonlySet<string>): string[] {
  return page.links.flatMap(({ text, line }) => {
    const problem = problemOf(text, page, pages, files);
    return problem === undefined ? [] : [`${page.path}:${line}: ${text} ${problem}`];
  });
}

function problemOf(link: string, page: Page, pages: readonly Page[], files: ReadonlySet<string>): string | undefined {
  if (/^(?:https?|mailto):/.test(link)) return undefined;
  if (/^[a-z][a-z0-9+.-]*:|^\//i.test(link)) return 'is not relative';
  const [address = '', anchor] = link.split('#');
  const target = address === '' ? page.path : posix.join(posix.dirname(page.path), decodeURIComponent(address));
  if (target.startsWith('..')) return 'leaves the repository';
  const folder = target === './' || target === '.' ? '' : target.replace(/\/?$/, '/');
  if (folder !== '' && !files.has(target) && !files.has(folder)) return 'leads to no file';
  if (anchor === undefined) return undefined;
  const linked = pages.find(({ path }) => path === target || path === `${folder}README.md`);
  return linked?.anchors.has(decodeURIComponent(anchor)) ? undefined : 'leads to no heading';
}
