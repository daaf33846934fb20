import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { publishedPackages } from '../src/packages.ts';
import { packAll } from '../src/tarballs.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xs2a-tarballs-'));
});
afterAll(() => rm(folder, { recursive: true }));

it('every published package is packed under the name that is printed, and nothing else', {
  timeout: 120_000,
}, async () => {
  const files = await packAll(folder);
  const published = await publishedPackages(join(import.meta.dirname, '../../..'));
  const names = published
    .map(({ name, version }) => `${name.replace('@', '').replace('/', '-')}-${version}.tgz`)
    .sort();
  expect((await readdir(folder)).sort()).toEqual(names);
  expect(files.sort()).toEqual(names.map((name) => join(folder, name)));
});
