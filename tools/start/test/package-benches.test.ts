import { describe, expect, it } from 'vitest';
import { runPackageBench } from '../src/package-benches.ts';
import { createFolder } from './folder.ts';

describe('a benchmark of a package', () => {
  it('is run for its rows', async () => {
    const bench = { name: 'a', folder: await createFolder({}), command: String.raw`printf 'speed\t1\t2\tok\n'` };
    expect(await runPackageBench(bench)).toEqual([['speed', '1', '2', 'ok']]);
  });

  it('is named when it fails', async () => {
    const bench = { name: 'a', folder: await createFolder({}), command: 'exit 3' };
    await expect(runPackageBench(bench)).rejects.toThrow('The benchmark of a ended with 3.');
  });
});
