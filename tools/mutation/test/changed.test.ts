import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '@xs2a/tools-lib';
import { expect, onTestFinished, test } from 'vitest';
import { listChangedFiles } from '../src/changed.ts';

test('files that were committed, edited or added since the branch left main are changed; deleted ones are not', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'xs2a-mutation-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const write = (name: string) => writeFileSync(join(folder, name), `${name}\n${Math.random()}`);
  const git = (...args: string[]) =>
    run('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...args], { cwd: folder });

  await git('init', '-q', '-b', 'main');
  for (const name of ['kept.ts', 'edited.ts', 'committed.ts', 'deleted.ts', 'theirs.ts']) write(name);
  await git('add', '-A');
  await git('commit', '-qm', 'main');
  await git('switch', '-qc', 'branch');
  write('committed.ts');
  rmSync(join(folder, 'deleted.ts'));
  await git('add', '-A');
  await git('commit', '-qm', 'branch');
  await git('switch', '-q', 'main');
  write('theirs.ts');
  await git('commit', '-qam', 'main moves on');
  await git('switch', '-q', 'branch');
  write('edited.ts');
  write('added.ts');

  expect(await listChangedFiles('main', folder)).toEqual(['added.ts', 'committed.ts', 'edited.ts']);
});
