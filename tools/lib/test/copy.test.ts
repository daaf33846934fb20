import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commit, copyWorkingTree } from '../src/copy.ts';
import { run } from '../src/programs.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xs2a-copy-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('a copy of the working tree', () => {
  test('has what is not committed yet, and nothing that is ignored or gone', async () => {
    const [root, copy] = [join(folder, 'root'), join(folder, 'copy')];
    await mkdir(join(root, 'src'), { recursive: true });
    await run('git', ['init', '--quiet'], { cwd: root });
    await writeFile(join(root, '.gitignore'), 'dist\n');
    await writeFile(join(root, 'src', 'committed.ts'), 'old');
    await writeFile(join(root, 'gone.ts'), 'gone');
    await commit(root, 'First');
    await writeFile(join(root, 'src', 'committed.ts'), 'new');
    await writeFile(join(root, 'fresh.ts'), 'fresh');
    await writeFile(join(root, 'dist'), 'ignored');
    await rm(join(root, 'gone.ts'));
    await copyWorkingTree(root, copy);
    expect(await readFile(join(copy, 'src', 'committed.ts'), 'utf8')).toBe('new');
    expect(existsSync(join(copy, 'fresh.ts'))).toBe(true);
    expect(existsSync(join(copy, 'dist'))).toBe(false);
    expect(existsSync(join(copy, 'gone.ts'))).toBe(false);
    expect((await run('git', ['status', '--porcelain'], { cwd: copy })).stdout).toBe('');
  });
});
