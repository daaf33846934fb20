import { describe, expect, test } from 'vitest';
import { namedFiles } from '../src/names.ts';
import { readPage } from '../src/pages.ts';
import { currentPages, files, workspace } from './repository.ts';

/** Files that exist only at times, that are built, and files of other programs. */
const passing = new Set([
  'spec/released/acknowledged.yaml',
  'released/acknowledged.yaml',
  'released/ignored-extensions.yaml',
  '.vscode/mcp.json',
  'claude_desktop_config.json',
  'xs2a.js',
  'xs2aframe.js',
  'xs2aframe-page.js',
]);

test('every file and folder that a page names exists', () => {
  const results = currentPages.map((page) => namedFiles(page, workspace.packages, files));
  const missing = results.flatMap((result) => result.missing).filter((line) => !passing.has(line.split(': ')[1] ?? ''));
  expect(missing).toEqual([]);
  expect(results.flatMap(({ named }) => named).length).toBeGreaterThan(100);
});

describe('canary: a file that there is not is found', () => {
  const packages = [{ name: '@xs2a/a', folder: 'packages/a', isPublished: true, scripts: {}, commands: {} }];
  const there = ['README.md', 'packages/a/', 'packages/a/src/', 'packages/a/src/one.ts', 'packages/b/src/two.ts'];
  const missing = (path: string, text: string) => namedFiles(readPage(path, text), packages, there).missing;

  test.each([
    ['packages/a/README.md', '`three.ts`', ['packages/a/README.md:1: three.ts']],
    ['packages/a/README.md', 'In\n`src/two.ts`', ['packages/a/README.md:2: src/two.ts']],
    ['README.md', '`ne.ts`', ['README.md:1: ne.ts']],
    ['README.md', '`packages/c`', ['README.md:1: packages/c']],
    ['packages/a/README.md', '`one.ts`, `./src/one.ts`, `README.md`, `packages/a/`', []],
    ['README.md', '`two.ts`, `src/two.ts`', []],
    ['README.md', '`docs/<name>.md`, `src/*.ts`, `@xs2a/a/b.json`, `a.ts b`, `spec/dist`', []],
  ])('%s: %s', (path, text, want) => {
    expect(missing(path, text)).toEqual(want);
  });
});
