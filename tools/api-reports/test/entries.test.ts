import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { entriesOf, readPublished } from '../src/entries.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

describe('entriesOf', () => {
  test('an entry with declarations is one report', () => {
    const exports = {
      '.': { import: { types: './dist/index.d.ts' } },
      './deep/part': { types: './dist/part.d.ts' },
      './package.json': './package.json',
      './style.css': {},
    };
    expect(entriesOf('@xs2a/client', '/packages/client', exports)).toEqual([
      { specifier: '@xs2a/client', name: 'index', declarations: '/packages/client/dist/index.d.ts' },
      { specifier: '@xs2a/client/deep/part', name: 'deep-part', declarations: '/packages/client/dist/part.d.ts' },
    ]);
  });

  test('a package without exports has none', () => {
    expect(entriesOf('@xs2a/mcp', '/packages/mcp')).toEqual([]);
  });
});

describe('readPublished', () => {
  test('finds the entries of packages that are published, and no private one', async () => {
    const packages = await readPublished(root);
    const specifiers = packages.flatMap(({ entries }) => entries.map(({ specifier }) => specifier));
    expect(specifiers).toEqual(expect.arrayContaining(['@xs2a/client', '@xs2a/client/wizard', '@xs2a/mock']));
    expect(packages.map(({ name }) => name)).not.toContain('@xs2a/contract');
  });

  test('knows which names are generated from the contract', async () => {
    const types = (await readPublished(root)).find(({ name }) => name === '@xs2a/types');
    expect(types?.generated).toContain('PaymentInput');
    expect(types?.generated).not.toContain('OperationId');
  });
});

test('every package with entries is a dependency of this one, so that it is built before', async () => {
  const { devDependencies } = JSON.parse(await readFile(join(root, 'tools/api-reports/package.json'), 'utf8'));
  const packages = await readPublished(root);
  const withEntries = packages.filter(({ entries }) => entries.length > 0).map(({ name }) => name);
  expect(withEntries.length).toBeGreaterThan(0);
  expect(Object.keys(devDependencies)).toEqual(expect.arrayContaining(withEntries));
});
