import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { listChangedFiles } from '../src/changed.ts';

test('files that were committed, edited or added since the branch left main are changed; deleted ones are not', () => {
  const folder = mkdtempSync(join(tmpdir(), 'xs2a-mutation-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const write = (name: string) => writeFileSync(join(folder, name), `${name}\n${Math.random()}`);
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...args], { cwd: folder });

  git('init', '-q', '-b', 'main');
  for (const name of ['kept.ts', 'edited.ts', 'committed.ts', 'deleted.ts', 'theirs.ts']) write(name);
  git('add', '-A');
  git('commit', '-qm', 'main');
  git('switch', '-qc', 'branch');
  write('committed.ts');
  rmSync(join(folder, 'deleted.ts'));
  git('add', '-A');
  git('commit', '-qm', 'branch');
  git('switch', '-q', 'main');
  write('theirs.ts');
  git('commit', '-qam', 'main moves on');
  git('switch', '-q', 'branch');
  write('edited.ts');
  write('added.ts');

  expect(listChangedFiles('main', folder)).toEqual(['added.ts', 'committed.ts', 'edited.ts']);
});
