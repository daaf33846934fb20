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

test('the start page lists every published package, with the versions of Node that it asks for', () => {
  const rows = [...read('README.md').matchAll(/^\| \[`(@xs2a\/[a-z]+)`\].* \| (.+) \|$/gm)];
  const listed = rows.map(([, name, node = '']) => ({ name, node: versionsIn(node) }));
  const published = workspace.packages
    .filter(({ isPublished }) => isPublished)
    .map(({ name, folder }) => ({
      name,
      node: versionsIn(JSON.parse(read(`${folder}/package.json`)).engines?.node ?? ''),
    }));
  const byName = (a: { name: string | undefined }, b: { name: string | undefined }) =>
    (a.name ?? '').localeCompare(b.name ?? '');
  expect(listed.sort(byName)).toEqual(published.sort(byName));
});

test('every script of the root is in a table, or is a part of another script', () => {
  const tables = `${read('CONTRIBUTING.md')}${read('docs/releasing.md')}`;
  const isPart = (name: string) => Object.values(workspace.scripts).some((script) => script.includes(`//#${name}`));
  const missing = Object.keys(workspace.scripts).filter(
    (name) => !isPart(name) && !new RegExp(`^\\| \`pnpm (?:run )?${name}\\b(?!:)`, 'm').test(tables),
  );
  expect(missing).toEqual([]);
});
