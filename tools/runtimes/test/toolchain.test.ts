import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { runtimes } from '../src/runtimes/index.ts';

const folder = new URL('../toolchain/', import.meta.url);
const { optionalDependencies } = JSON.parse(await readFile(new URL('package.json', folder), 'utf8'));
const lockfile = await readFile(new URL('pnpm-lock.yaml', folder), 'utf8');
const platforms = ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64'];
const ownRuntimes = ['node-26', 'chromium'];
const names = runtimes.map(({ id }) => id).filter((id) => !ownRuntimes.includes(id));

test('the toolchain has every runtime for every platform, except those of this repository', () => {
  const want = names.flatMap((name) => platforms.map((platform) => `${name}-${platform}`));
  expect(Object.keys(optionalDependencies).sort()).toEqual(want.sort());
});

describe.each(Object.entries<string>(optionalDependencies))('%s', (name, specifier) => {
  test('has an exact version, of the major that its name says', () => {
    expect(specifier).toMatch(/^npm:@?[a-z/0-9-]+@\d+\.\d+\.\d+$/);
    const major = /^node-(\d+)-/.exec(name)?.[1] ?? '';
    expect(specifier).toContain(`@${major}`);
  });
});

test('the lockfile names no registry', () => {
  expect(lockfile).toContain('integrity:');
  expect(lockfile).not.toMatch(/https?:|tarball:/);
});
