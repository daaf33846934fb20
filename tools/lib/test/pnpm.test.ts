import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { installApart, pack, pnpm } from '../src/pnpm.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xs2a-pnpm-'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

/** Writes a pnpm that fails, and prints its arguments and folder. */
async function fake(name: string, code: string): Promise<void> {
  const file = join(folder, name);
  await writeFile(file, code, { mode: 0o755 });
  vi.stubEnv('npm_execpath', file);
}

test('uses the pnpm that runs this script, if it is a program', async () => {
  await fake('pnpm', '#!/bin/sh\necho "$@ in $(pwd)"; exit 3\n');
  await expect(pnpm(['pack', '--json'], '/')).rejects.toThrow('pack --json in /\n');
});

test('uses the pnpm that runs this script, if it is a script', async () => {
  await fake('pnpm.cjs', 'console.log(process.argv.slice(2).join(), process.cwd()); process.exit(3);');
  await expect(pnpm(['install', '--offline'], '/')).rejects.toThrow('install,--offline /\n');
});

test.each([
  { names: ['a', 'b'], printed: [{ filename: '/t/a.tgz' }, { filename: '/t/b.tgz' }], want: ['/t/a.tgz', '/t/b.tgz'] },
  { names: ['a'], printed: { filename: '/t/a.tgz' }, want: ['/t/a.tgz'] },
])('packs $names, and says where the tarballs are', async ({ names, printed, want }) => {
  const args = join(folder, 'args');
  const code = `require('node:fs').writeFileSync(${JSON.stringify(args)}, process.argv.slice(2).join(' '));`;
  await fake('pnpm.cjs', `${code} console.log(${JSON.stringify(JSON.stringify(printed))});`);
  expect(await pack(names, '/t')).toEqual(want);
  const filters = names.map((name) => `--filter=${name}`).join(' ');
  expect(await readFile(args, 'utf8')).toBe(`${filters} pack --json --pack-destination /t`);
});

test('installs a folder apart from the workspace once, as its lockfile says', async () => {
  const log = join(folder, 'log');
  const code = `require('node:fs').appendFileSync(${JSON.stringify(log)}, process.argv.slice(2).join(' ') + '\\n');`;
  await fake('pnpm.cjs', code);
  await Promise.all([installApart(folder), installApart(folder)]);
  await installApart(folder);
  expect(await readFile(log, 'utf8')).toBe('install --ignore-workspace --frozen-lockfile --ignore-scripts\n');
});

test('an installation that fails says why', async () => {
  await fake('pnpm.cjs', "console.log('no network'); process.exit(1);");
  await expect(installApart(join(folder, '.'))).rejects.toThrow('no network');
});
