import { fileURLToPath } from 'node:url';
import { execute } from '@xs2a/tools-lib';
import { expect, test } from 'vitest';
import { render } from '../src/render.ts';

const cli = fileURLToPath(new URL('../src/cli.ts', import.meta.url));
const run = (...args: string[]) => execute(process.execPath, [cli, ...args]);

test('this checkout is examined, and what is wrong with it comes with its repair', async () => {
  const { exitCode, stdout } = await run();
  expect(stdout).toMatch(/^(ok {3}|wrong) {2}operating system\n/);
  expect(exitCode).toBe(stdout.includes('Repair: ') ? 1 : 0);
});

test('help says how pnpm’s own doctor differs', async () => {
  const { exitCode, stdout } = await run('--help');
  expect(stdout).toContain('pnpm run doctor');
  expect(exitCode).toBe(0);
});

test('an argument that does not exist is refused', async () => {
  const { exitCode, stderr } = await run('--fix');
  expect(stderr).toContain('Unknown argument "--fix"');
  expect(exitCode).toBe(2);
});

test('what is wrong is printed below the list, with its repair', () => {
  const findings = [
    { name: 'git', problem: undefined },
    { name: 'disk', problem: { message: 'It is full.', repair: 'Make room.' } },
  ];
  expect(render(findings)).toBe('ok     git\nwrong  disk\n\nIt is full.\n  Repair: Make room.');
  expect(render(findings.slice(0, 1))).toBe('ok     git\n\nNothing is wrong.');
});
