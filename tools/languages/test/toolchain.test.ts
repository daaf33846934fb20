import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

const folder = new URL('../toolchain/', import.meta.url);
const { dependencies } = JSON.parse(await readFile(new URL('package.json', folder), 'utf8'));
const lockfile = await readFile(new URL('pnpm-lock.yaml', folder), 'utf8');

test('the tools have exact versions', () => {
  expect(Object.keys(dependencies)).toContain('pyodide');
  for (const version of Object.values(dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});

test('the lockfile names no registry', () => {
  expect(lockfile).toContain('integrity:');
  expect(lockfile).not.toMatch(/https?:|tarball:/);
});
