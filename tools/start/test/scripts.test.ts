import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listScripts, runScript } from '../src/scripts.ts';
import { createFolder } from './folder.ts';

describe('scripts of packages', () => {
  it('are listed in the order of the names of their packages', async () => {
    const root = await createFolder({
      'packages/b/package.json': { name: 'b', scripts: { bench: 'run b' } },
      'apps/a/package.json': { name: 'a', scripts: { bench: 'run a' } },
      'apps/c/package.json': { name: 'c', scripts: { test: 'test' } },
      'examples/e/package.json': { name: 'e' },
      'tools/d/package.json': { name: 'd', scripts: { bench: 'run d' } },
    });
    expect(await listScripts('bench', undefined, root)).toEqual([
      { name: 'a', folder: join(root, 'apps/a'), command: 'run a' },
      { name: 'b', folder: join(root, 'packages/b'), command: 'run b' },
    ]);
  });

  it('run in the folder of their package', async () => {
    const folder = await createFolder({});
    const { stdout } = await runScript({ name: 'a', folder, command: 'basename "$PWD" && exit 3' });
    expect(stdout).toBe(`${basename(folder)}\n`);
  });
});
