import { fileURLToPath } from 'node:url';
import { execute } from '@xs2a/tools-lib';
import { expect, test } from 'vitest';

const cli = fileURLToPath(new URL('../src/cli.ts', import.meta.url));

test.each([
  { args: ['--help'], exitCode: 0, stdout: /^Creates the files/, stderr: /^$/ },
  { args: ['rule', 'a', '--layout'], exitCode: 2, stdout: /^$/, stderr: /^Unknown option '--layout'/ },
  { args: ['rule', 'Bad Name'], exitCode: 2, stdout: /^$/, stderr: /^The name of the rule is written in kebab-case/ },
])('$args ends with $exitCode', async ({ args, exitCode, stdout, stderr }) => {
  const result = await execute(process.execPath, [cli, ...args]);
  expect(result.exitCode).toBe(exitCode);
  expect(result.stdout).toMatch(stdout);
  expect(result.stderr).toMatch(stderr);
});
