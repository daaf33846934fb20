import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execute } from '@xs2a/tools-lib';
import { expect, test } from 'vitest';
import { answered, object, pet, string } from './documents.ts';
import { folderOf } from './run.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

test('the installed command and the library do what the sources do', async () => {
  const folder = await folderOf({ 'a.json': answered(pet), 'b.json': answered(object({ name: string })) });
  const command = await execute(process.execPath, [join(root, 'bin/xs2a-compat.js'), 'diff', 'a.json', 'b.json'], {
    cwd: folder,
  });
  expect(command.stdout).toContain('1 major. Release: major.');
  expect(command.exitCode).toBe(1);
  const library = (await import('@xs2a/compatibility')) as typeof import('../src/index.ts');
  expect(library.diff(answered(pet), answered(pet))).toEqual({ bump: 'none', changes: [], ignored: [] });
  expect(Object.keys(library).sort()).toEqual(['InputError', 'diff', 'load', 'reporters', 'rules']);
});
