import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import { type Markdown, readMarkdown } from './markdown.ts';
import { root } from './workspace.ts';

/** A Markdown page of the repository. */
export interface Page extends Markdown {
  /** Below the root. */
  path: string;
}

/** Folders that are not written by hand. */
const skipped = new Set(['node_modules', 'dist', 'test-results', '.git', '.turbo']);

/** All files that are written by hand, and the bundles of the contract; paths below the root, folders with a slash. */
export function listFiles(): string[] {
  return [...walk(''), ...walk('spec/dist')];
}

/** All pages but the changesets, which the compatibility gate reads, and the generated reports of public types. */
export function readPages(files: readonly string[]): Page[] {
  const pages = files.filter((file) => /(?<!\.api)\.md$/.test(file) && !file.startsWith('.changeset/'));
  return pages.map((path) => readPage(path, readFileSync(join(root, path), 'utf8')));
}

export function readPage(path: string, text: string): Page {
  return { path, ...readMarkdown(text) };
}

/** Whether the page describes the present: a changelog describes the past. */
export function isCurrent({ path }: Page): boolean {
  return basename(path).toLowerCase() !== 'changelog.md';
}

function walk(folder: string): string[] {
  return read(folder).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (!entry.isDirectory()) return path;
    return skipped.has(entry.name) ? [] : [`${path}/`, ...walk(path)];
  });
}

function read(folder: string): Dirent[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true });
  } catch (error) {
    // The tests of other packages make their own folders, and remove them at any time.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
