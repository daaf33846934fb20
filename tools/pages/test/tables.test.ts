/** Tables that list packages and scripts are complete, and say what the manifests say. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../src/workspace.ts';
import { workspace } from './repository.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** Versions in a text, without zeros at their end: `22.12` of `^22.12.0`. */
const versionsIn = (text: string) =>
  [...text.matchAll(/\d+(?:\.\d+)*/g)].map(([version]) => version.replace(/(\.0)+$/, ''));

interface Manifest {
  engines?: { node?: string };
  dependencies?: Record<string, string>;
}

const published = new Map(
  workspace.packages
    .filter(({ isPublished }) => isPublished)
    .map(({ name, folder }) => [name, JSON.parse(read(`${folder}/package.json`)) as Manifest]),
);

/** The published packages that are installed with a package, in the order of the alphabet. */
function needsOf(name: string): string[] {
  const direct = Object.keys(published.get(name)?.dependencies ?? {}).filter((other) => published.has(other));
  return [...new Set([...direct, ...direct.flatMap(needsOf)])].sort();
}

test('the start page lists every published package, with its versions of Node and the packages that it needs', () => {
  const rows = [...read('README.md').matchAll(/^\| \[`(@xs2a\/[a-z]+)`\].* \| ([^|]+) \|([^|]*)\|$/gm)];
  const listed = rows.map(([, name = '', node = '', needs = '']) => {
    return [name, { node: versionsIn(node), needs: [...needs.matchAll(/`([a-z]+)`/g)].map(([, it]) => `@xs2a/${it}`) }];
  });
  const want = [...published].map(([name, { engines }]) => {
    return [name, { node: versionsIn(engines?.node ?? ''), needs: needsOf(name) }];
  });
  expect(want.length).toBeGreaterThan(0);
  expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(want));
});

test('every script of the root is in a table, or is a part of another script', () => {
  const tables = `${read('CONTRIBUTING.md')}${read('docs/releasing.md')}`;
  const isPart = (name: string) => Object.values(workspace.scripts).some((script) => script.includes(`//#${name}`));
  const missing = Object.keys(workspace.scripts).filter(
    (name) => !isPart(name) && !new RegExp(`^\\| \`pnpm (?:run )?${name}\\b(?!:)`, 'm').test(tables),
  );
  expect(missing).toEqual([]);
});

test('the start page and the quick start say the same about the installation', () => {
  const sectionIn = (path: string) => /^## Install\n([\s\S]*?)^##+ /m.exec(read(path))?.[1] ?? '';
  const shown = sectionIn('README.md').replaceAll(/\[(`[^`]+`)\]\([^)]*\)/g, '$1');
  const guide = sectionIn('apps/docs/src/content/docs/guides/quick-start.mdx').replaceAll(' title="Terminal"', '');
  expect(shown).toContain('npm install ');
  expect(guide).toBe(shown);
});
