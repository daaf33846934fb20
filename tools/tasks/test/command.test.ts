/** Runs turbo itself in small repositories. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execute, UsageError } from '@xs2a/tools-lib';
import { describe, expect, test } from 'vitest';
import { runTasks } from '../src/command.ts';
import { createWorkspace } from './workspace.ts';

const report = (status: string, ...assertionResults: object[]) =>
  JSON.stringify({ testResults: [{ name: 'sum.test.ts', status, assertionResults }] });

/** A script that writes a report of vitest, and ends with an exit code. */
const vitest = (text: string, exitCode: number) =>
  `mkdir -p test-results && printf %s '${text}' > test-results/vitest.json && exit ${exitCode}`;

async function runIn(root: string, ...args: string[]) {
  const printed: string[] = [];
  const steps: string[] = [];
  const exitCode = await runTasks(args, {
    root,
    print: (text) => printed.push(text),
    createProgress: (title) => {
      steps.push(title);
      return { update: (text) => steps.push(text), end: () => steps.push('end') };
    },
  });
  return { exitCode, output: printed.join('\n'), steps };
}

describe('tasks that fail', () => {
  test('are listed: each failed test with its package, its file and the reason', async () => {
    const sum = { fullName: 'a sum is right', status: 'failed', failureMessages: ['expected 1 to be 2\nat x'] };
    const root = await createWorkspace({
      a: { test: vitest(report('failed', sum), 1) },
      b: { test: vitest(report('passed'), 0), lint: 'echo "b.yaml:1 wrong" && exit 1' },
    });
    const { exitCode, output, steps } = await runIn(root, 'lint', 'test');
    expect(exitCode).toBe(1);
    expect(output.slice(output.indexOf('2 failures')).split('\n\n')).toEqual([
      '2 failures',
      '@xs2a/b › lint\n  b.yaml:1 wrong',
      expect.stringMatching(/^@xs2a\/a › a sum is right\n {2}.*sum\.test\.ts\n {2}expected 1 to be 2$/),
    ]);
    expect(output).toContain('@xs2a/b:lint: b.yaml:1 wrong');
    expect(steps).toEqual([]);
  });

  test('print what they found once, with --quiet', async () => {
    const finding = "printf 'a.yaml:1 wrong\\n  repair it\\n'";
    const root = await createWorkspace({
      a: { lint: `${finding}; exit 1`, build: `printf 'Not compiled.\\n\\n'; ${finding}; exit 1`, typecheck: 'true' },
      b: { lint: 'echo fine' },
    });
    const { exitCode, output, steps } = await runIn(root, 'lint', 'typecheck', '--quiet');
    expect(exitCode).toBe(1);
    expect(output).toBe(
      [
        '@xs2a/a › lint',
        'a.yaml:1 wrong\n  repair it',
        '@xs2a/a › build',
        'Not compiled.',
        'Failed: @xs2a/a › lint, @xs2a/a › build',
      ].join('\n\n'),
    );
    expect(steps).toEqual(expect.arrayContaining(['Running lint, typecheck …', 'end']));
    expect(steps).toEqual(expect.arrayContaining([expect.stringMatching(/^1 tasks, @xs2a\//)]));
  });

  test('leave no summary of the run behind', async () => {
    const root = await createWorkspace({ a: { lint: 'exit 1' } });
    await runIn(root, 'lint', '--quiet');
    expect(await readdir(join(root, '.turbo', 'runs'))).toEqual([]);
  });

  test('are those of this run, and the summary of another one stays', async () => {
    const lint = 'mkdir -p ../../.turbo/runs && echo other > ../../.turbo/runs/other.json && exit 1';
    const root = await createWorkspace({ a: { lint } });
    const { output } = await runIn(root, 'lint', '--quiet');
    expect(output).toContain('Failed: @xs2a/a › lint');
    expect(await readdir(join(root, '.turbo', 'runs'))).toEqual(['other.json']);
  });
});

test('tasks that succeed print nothing with --quiet', async () => {
  const root = await createWorkspace({ a: { lint: 'echo fine' } });
  expect(await runIn(root, 'lint', '--quiet')).toMatchObject({ exitCode: 0, output: '' });
});

test('a filter chooses packages', async () => {
  const root = await createWorkspace({ a: { lint: 'exit 1' }, b: { lint: 'exit 0' } });
  expect((await runIn(root, 'lint', '--quiet', '--filter', '@xs2a/b')).exitCode).toBe(0);
  expect((await runIn(root, 'lint', '--quiet', '--filter', '@xs2a/a')).exitCode).toBe(1);
});

test('what turbo refuses is printed in its words', async () => {
  const root = await createWorkspace({ a: { lint: 'exit 0' } });
  const { exitCode, output } = await runIn(root, 'lnt', '--quiet');
  expect(exitCode).toBe(1);
  expect(output).toContain('`lnt`');
});

test('a task is needed, and options are known', async () => {
  await expect(runIn('/', '--quiet')).rejects.toThrow(UsageError);
  await expect(runIn('/', 'lint', '--loud')).rejects.toThrow("Unknown option '--loud'");
});

test('--help says how to call it, as a program', async () => {
  const cli = fileURLToPath(new URL('../src/cli.ts', import.meta.url));
  const { exitCode, stdout } = await execute(process.execPath, [cli, '--help']);
  expect(exitCode).toBe(0);
  expect(stdout).toContain('Usage: node tools/tasks/src/cli.ts <task>...');
});
