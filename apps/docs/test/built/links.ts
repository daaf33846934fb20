import { posix } from 'node:path';
import { attributeOf } from '../../src/finish/elements.ts';
import type { BuiltPage } from './site.ts';

/** What there is to link to. */
export interface Site {
  pages: readonly BuiltPage[];
  files: ReadonlySet<string>;
  /** Addresses with an anchor that a script answers to, not an element. */
  routes: ReadonlySet<string>;
}

/** @returns every link, source and reference by id of a page that leads nowhere or out of the site's folder */
export function brokenLinks(page: BuiltPage, site: Site): string[] {
  return page.elements.flatMap((element) => {
    const links = ['href', 'src', 'data-folder'].flatMap((name) => attributeOf(element, name) ?? []);
    const ids = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for'].flatMap(
      (name) => attributeOf(element, name)?.split(/\s+/) ?? [],
    );
    return [
      ...links.flatMap((link) => problemOf(link, page, site) ?? []),
      ...ids.filter((id) => !page.ids.has(id)).map((id) => `no element has the id ${id}`),
    ].map((problem) => `${page.path}: ${problem}`);
  });
}

/** Pages of the Testbank on the machine of the reader, at its default address. */
const testbank = 'http://127.0.0.1:4020/';

function problemOf(link: string, page: BuiltPage, { pages, files, routes }: Site): string | undefined {
  if (/^(?:https:|mailto:|data:)/.test(link) || link.startsWith(testbank)) return undefined;
  if (/^[a-z][a-z0-9+.-]*:|^\//i.test(link)) return `${link} is not relative`;
  const [address = '', anchor = ''] = link.split('#');
  const [file = ''] = address.split('?');
  const target = file === '' ? page.path : posix.join(posix.dirname(page.path), decodeURIComponent(file));
  if (target.startsWith('..')) return `${link} leaves the site`;
  if (target.endsWith('/'))
    return [...files].some((candidate) => candidate.startsWith(target)) ? undefined : `${link} is no folder`;
  if (target !== page.path && !files.has(target)) return `${link} does not exist`;
  if (anchor === '' || routes.has(`${target}#${anchor}`)) return undefined;
  const ids = target === page.path ? page.ids : pages.find(({ path }) => path === target)?.ids;
  return ids?.has(decodeURIComponent(anchor)) ? undefined : `${link} has no such anchor`;
}
