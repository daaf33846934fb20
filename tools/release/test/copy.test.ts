import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commit, copyWorkingTree } from '../src/copy.ts';
import { run, start } from '../src/run.ts';

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
    expect(await run('git', ['status', '--porcelain'], { cwd: copy })).toBe('');
  });
});

describe('a program', () => {
  test('that fails is reported with what it printed', async () => {
    const script = 'console.log("to stdout"); console.error("to stderr"); process.exit(3)';
    await expect(run('node', ['-e', script], { cwd: folder })).rejects.toThrow(/ended with 3:[\s\S]*to stdout/);
  });

  test('that ends before it is ready is reported with what it printed', async () => {
    const started = start('node', ['-e', 'console.log("no")'], /ready/, { cwd: folder });
    await expect(started).rejects.toThrow(/has ended:\nno/);
  });

  test('that is ready goes on until it is stopped', async () => {
    const script = 'console.log("ready on 42"); setInterval(() => {}, 1000)';
    const { match, stop } = await start('node', ['-e', script], /ready on (\d+)/, { cwd: folder });
    expect(match[1]).toBe('42');
    await stop();
  });
});
