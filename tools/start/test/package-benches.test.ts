import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listPackageBenches, readRows, runPackageBench } from '../src/package-benches.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xs2a-bench-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function addPackage(path: string, manifest: object): Promise<void> {
  await mkdir(join(folder, path), { recursive: true });
  await writeFile(join(folder, path, 'package.json'), JSON.stringify(manifest));
}

describe('benchmarks of packages', () => {
  it('are found by their script, in the order of their names', async () => {
    await addPackage('packages/b', { name: 'b', scripts: { bench: 'run b' } });
    await addPackage('apps/a', { name: 'a', scripts: { bench: 'run a' } });
    await addPackage('apps/c', { name: 'c', scripts: { test: 'test' } });
    await addPackage('tools/d', { name: 'd', scripts: { bench: 'run d' } });
    expect(await listPackageBenches(folder)).toEqual([
      { name: 'a', folder: join(folder, 'apps/a'), script: 'run a' },
      { name: 'b', folder: join(folder, 'packages/b'), script: 'run b' },
    ]);
  });

  it('print rows, and among them what they want to say', () => {
    const output = 'warming up\nspeed\t2×\tat least 2×\tok\n\nsize\t1 kB\t2 kB\tmissed\n';
    expect(readRows(output)).toEqual({
      rows: [
        ['speed', '2×', 'at least 2×', 'ok'],
        ['size', '1 kB', '2 kB', 'missed'],
      ],
      others: ['warming up'],
    });
  });

  it('run in their folder', async () => {
    const script = `node -e "console.log([require('node:path').basename(process.cwd()), 1, 2, 'ok'].join('\\t'))"`;
    const name = folder.split(/[\\/]/).at(-1) ?? '';
    expect(await runPackageBench({ name: 'a', folder, script })).toEqual([[name, '1', '2', 'ok']]);
  });

  it('that fail are named', async () => {
    await expect(runPackageBench({ name: 'a', folder, script: 'node -e "process.exit(3)"' })).rejects.toThrow(
      'The benchmark of a ended with 3.',
    );
  });
});
