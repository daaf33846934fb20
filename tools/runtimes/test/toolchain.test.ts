import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { runtimes } from '../src/runtimes/index.ts';

const folder = new URL('../toolchain/', import.meta.url);
const { dependencies, optionalDependencies } = JSON.parse(await readFile(new URL('package.json', folder), 'utf8'));
const lockfile = await readFile(new URL('pnpm-lock.yaml', folder), 'utf8');
const platforms = ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64'];
const ownRuntimes = ['node-26', 'chromium'];
/** For CommonJS, whose loading differs between releases of Node 20. */
const oldNodes = ['node-20-0', 'node-20-18'];
/** The oldest one of the Testbank. */
const oldestNode = 'node-22-13';
const names = [...oldNodes, oldestNode, ...runtimes.map(({ id }) => id).filter((id) => !ownRuntimes.includes(id))];
/** No package of the registry has them. */
const missing = ['node-20-0-darwin-arm64', 'node-22-13-darwin-arm64', 'node-22-13-darwin-x64'];

test('the toolchain has every runtime for every platform, except those of this repository', () => {
  const want = names.flatMap((name) => platforms.map((platform) => `${name}-${platform}`));
  expect([...Object.keys(optionalDependencies), ...missing].sort()).toEqual(want.sort());
});

describe.each(Object.entries<string>(optionalDependencies))('%s', (name, specifier) => {
  test('has an exact version, of the major or minor that its name says', () => {
    expect(specifier).toMatch(/^npm:@?[a-z/0-9-]+@\d+\.\d+\.\d+$/);
    const version = /^node-(\d+(?:-\d+)?)-/.exec(name)?.[1]?.replace('-', '.') ?? '';
    expect(specifier).toContain(`@${version}`);
  });
});

test('the tools of users have exact versions', () => {
  expect(Object.keys(dependencies)).toEqual(expect.arrayContaining(['jest-29', 'jest-30', 'typescript-5.2']));
  for (const specifier of Object.values(dependencies)) expect(specifier).toMatch(/^(npm:[a-z]+@)?\d+\.\d+\.\d+$/);
});

test('the lockfile names no registry', () => {
  expect(lockfile).toContain('integrity:');
  expect(lockfile).not.toMatch(/https?:|tarball:/);
});
