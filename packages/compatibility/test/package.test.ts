import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { answered, object, pet, string } from './documents.ts';
import { execute, folderOf } from './run.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const tool = (name: string, ...args: string[]) => execute(join(root, 'node_modules/.bin', name), args, root);

test('publint finds nothing to improve in the package', async () => {
  expect((await tool('publint', '--strict', '--pack', 'npm')).stdout).toContain('All good!');
});

test('every kind of import resolves to types that match the code', async () => {
  expect((await tool('attw', '--pack', '--profile', 'esm-only', '--no-emoji')).stdout).toContain('OK (ESM)');
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
