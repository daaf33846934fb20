import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtEntries } from '../src/entries.ts';
import { createPackage } from './packages.ts';

const exports = {
  '.': { import: { default: './dist/index.js' } },
  './wizard': { import: { default: './dist/wizard.js' } },
};
const sources = { 'src/index.ts': '', 'src/wizard/index.ts': '' };
const built = { 'dist/index.js': '', 'dist/wizard.js': '' };

test('maps the source of an entry point, a file or a folder, to its built file', async () => {
  const folder = await createPackage(
    { ...sources, ...built },
    { exports: { ...exports, './package.json': './package.json' } },
  );
  expect([...(await builtEntries(folder))]).toEqual([
    [join(folder, 'src/index.ts'), join(folder, 'dist/index.js')],
    [join(folder, 'src/wizard/index.ts'), join(folder, 'dist/wizard.js')],
  ]);
});

test('an entry point without a source is an error', async () => {
  const folder = await createPackage({ ...built, 'src/index.ts': '' }, { exports });
  await expect(builtEntries(folder)).rejects.toThrow(
    /\.\/wizard of .+ has no source: expected .+wizard\.ts or .+index\.ts/,
  );
});

test('an entry point that has not been built is an error that says how to build it', async () => {
  const folder = await createPackage({ ...sources, 'dist/index.js': '' }, { exports });
  await expect(builtEntries(folder)).rejects.toThrow(/dist\/wizard\.js is missing\. Run: pnpm build/);
});
