import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answered, object, pet, string } from './documents.ts';
import { execute, folderOf } from './run.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const tool = (name: string, ...args: string[]) => execute(join(root, 'node_modules/.bin', name), args, root);

let folder: string;
/** Packed once for all tools: to pack takes longer than to look at it. */
let tarball: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xs2a-compat-'));
  const { exitCode, stderr } = await execute('npm', ['pack', '--silent', '--pack-destination', folder], root);
  if (exitCode !== 0) throw new Error(stderr);
  tarball = join(folder, (await readdir(folder))[0] as string);
});
afterAll(() => rm(folder, { recursive: true }));

test('publint finds nothing to improve in the package', async () => {
  expect((await tool('publint', '--strict', tarball)).stdout).toContain('All good!');
});

test('every kind of import resolves to types that match the code', async () => {
  expect((await tool('attw', tarball, '--profile', 'esm-only', '--no-emoji')).stdout).toContain('OK (ESM)');
});

test('the installed command and the library do what the sources do', async () => {
  const folder = await folderOf({ 'a.json': answered(pet), 'b.json': answered(object({ name: string })) });
  const command = await execute(
    process.execPath,
    [join(root, 'bin/xs2a-compat.js'), 'diff', 'a.json', 'b.json'],
    folder,
  );
  expect(command.stdout).toContain('1 major. Release: major.');
  expect(command.exitCode).toBe(1);
  const library = (await import('@xs2a/compatibility')) as typeof import('../src/index.ts');
  expect(library.diff(answered(pet), answered(pet))).toEqual({ bump: 'none', changes: [] });
  expect(Object.keys(library).sort()).toEqual(['InputError', 'diff', 'load', 'reporters', 'rules']);
});
