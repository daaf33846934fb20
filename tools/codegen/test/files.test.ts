import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { staleFiles, writeFiles } from '../src/files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xs2a-codegen-'));
});
afterEach(() => rm(folder, { recursive: true }));

const files = new Map([
  ['a.ts', 'a\n'],
  ['b.ts', 'b\n'],
]);

describe('staleFiles', () => {
  test('names a missing file and a changed file, and no fresh one', async () => {
    await writeFile(join(folder, 'a.ts'), 'a\n');
    expect(await staleFiles(folder, files)).toEqual(['b.ts']);
    await writeFile(join(folder, 'b.ts'), 'b');
    expect(await staleFiles(folder, files)).toEqual(['b.ts']);
  });
});

describe('writeFiles', () => {
  test('writes what differs and keeps the time stamp of what is fresh', async () => {
    await writeFile(join(folder, 'a.ts'), 'a\n');
    const past = new Date('2015-05-05');
    await utimes(join(folder, 'a.ts'), past, past);
    expect(await writeFiles(folder, files)).toEqual(['b.ts']);
    expect((await stat(join(folder, 'a.ts'))).mtime).toEqual(past);
    expect(await readFile(join(folder, 'b.ts'), 'utf8')).toBe('b\n');
  });

  test('leaves no temporary file and no half-written set behind when one file cannot be written', async () => {
    const impossible = new Map([...files, ['missing/c.ts', 'c\n']]);
    await expect(writeFiles(folder, impossible)).rejects.toThrow('ENOENT');
    expect(await readdir(folder)).toEqual([]);
  });
});
