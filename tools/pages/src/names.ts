import type { Page } from './pages.ts';
import { type Package, packageAt } from './workspace.ts';

/** A file with an extension, or a folder below one of the root; patterns and bare extensions do not count. */
const file = /(?:[\w.-]+\/)*[\w-][\w.-]*\.(?:ts|js|mjs|json|jsonc|yaml|yml|md)/;
const folder = /(?:apps|docs|examples|packages|spec|src|test|tools)\/[\w./-]*/;
const generated = /(?:^|\/)(?:dist|test-results)(?:\/|$)/;
const name = new RegExp(String.raw`^(?:\.{1,2}\/)*(${file.source}|${folder.source})$`);

/**
 * A page names a file or folder by the end of its path. Source code that the page of a package names is a part of this
 * package, everything else is somewhere in the repository; what is generated may not have been built yet.
 *
 * @returns the paths that a page names, and with their place those that do not exist
 */
export function namedFiles(
  page: Page,
  packages: readonly Package[],
  files: readonly string[],
): { named: string[]; missing: string[] } {
  const home = packageAt(page.path, packages);
  const pieces = page.code.flatMap(({ text, line }) => {
    const path = name.exec(text)?.[1]?.replace(/\/$/, '');
    return path === undefined || generated.test(path) ? [] : [{ path, line }];
  });
  const missing = pieces.filter(({ path }) => {
    const within = home !== undefined && /\.(?:ts|mjs|js)$/.test(path) ? `${home.folder}/` : '';
    return !files.some(
      (candidate) => candidate.startsWith(within) && `/${candidate}`.replace(/\/$/, '').endsWith(`/${path}`),
    );
  });
  return {
    named: pieces.map(({ path }) => path),
    missing: missing.map(({ path, line }) => `${page.path}:${line}: ${path}`),
  };
}
