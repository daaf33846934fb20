/** Runs the CLI in this process, other programs as processes, and writes the files that they work on. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run as runProgram } from '@xs2a/tools-lib';
import { onTestFinished } from 'vitest';
import { run as runCommand } from '../src/run.ts';

export interface Result {
  exitCode: number;
  stdout: string;
  stderr: string;
}

/** Runs the CLI as if it had been started in `folder`. */
export async function run(args: readonly string[], folder: string): Promise<Result> {
  const result = { exitCode: 0, stdout: '', stderr: '' };
  result.exitCode = await runCommand(args, {
    folder,
    today: '2026-11-20',
    print: (text) => {
      result.stdout += `${text}\n`;
    },
    printError: (text) => {
      result.stderr += `${text}\n`;
    },
  });
  return result;
}

/** A folder with these files, objects as JSON; it is removed after the test. */
export async function folderOf(files: Record<string, unknown>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'xs2a-compat-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await write(folder, files);
  return folder;
}

export async function write(folder: string, files: Record<string, unknown>): Promise<void> {
  for (const [name, value] of Object.entries(files)) {
    const file = join(folder, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, typeof value === 'string' ? value : JSON.stringify(value));
  }
}

/** Makes the folder a repository and commits everything in it. */
export async function commit(folder: string): Promise<void> {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false'];
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
    [...identity, 'commit', '-qm', 'A contract'],
  ]) {
    await runProgram('git', args, { cwd: folder });
  }
}
