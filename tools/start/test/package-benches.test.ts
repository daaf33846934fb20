import { describe, expect, it } from 'vitest';
import { readRows, runPackageBench } from '../src/package-benches.ts';
import { createFolder } from './folder.ts';

describe('a benchmark of a package', () => {
  it('prints rows, and its progress between them', () => {
    const output = 'warming up\nspeed\t2×\tat least 2×\tok\n\nsize\t1 kB\t2 kB\tmissed\na\tb\tc\n1\t2\t3\t4\t5\n';
    expect(readRows(output)).toEqual({
      rows: [
        ['speed', '2×', 'at least 2×', 'ok'],
        ['size', '1 kB', '2 kB', 'missed'],
      ],
      others: ['warming up', 'a\tb\tc', '1\t2\t3\t4\t5'],
    });
  });

  it('is run for its rows', async () => {
    const bench = { name: 'a', folder: await createFolder({}), command: String.raw`printf 'speed\t1\t2\tok\n'` };
    expect(await runPackageBench(bench)).toEqual([['speed', '1', '2', 'ok']]);
  });

  it('is named when it fails', async () => {
    const bench = { name: 'a', folder: await createFolder({}), command: 'exit 3' };
    await expect(runPackageBench(bench)).rejects.toThrow('The benchmark of a ended with 3.');
  });
});
