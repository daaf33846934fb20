/** A copy of the working tree: everything that git tracks or would track. */

import { existsSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { run } from './programs.ts';

const identity = ['-c', 'user.name=Rehearsal', '-c', 'user.email=rehearsal@localhost', '-c', 'commit.gpgsign=false'];

/** Copies the working tree, with uncommitted changes, and makes the copy a separate repository. */
export async function copyWorkingTree(root: string, target: string): Promise<void> {
  const { stdout: list } = await run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
  });
  for (const file of list.split('\0').filter((name) => name !== '' && existsSync(join(root, name)))) {
    await mkdir(dirname(join(target, file)), { recursive: true });
    await cp(join(root, file), join(target, file));
  }
  await run('git', ['init', '--quiet', '--initial-branch=main'], { cwd: target });
  await commit(target, 'The working tree');
}

export async function commit(folder: string, message: string): Promise<void> {
  await run('git', ['add', '--all'], { cwd: folder });
  await run('git', [...identity, 'commit', '--quiet', '--allow-empty', '--message', message], { cwd: folder });
}
