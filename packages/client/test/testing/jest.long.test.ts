import { fileURLToPath } from 'node:url';
import { execute } from '@xs2a/tools-lib';
import { expect, test } from 'vitest';

const rootDir = fileURLToPath(new URL('jest', import.meta.url));
const jest = fileURLToPath(new URL('../../node_modules/jest/bin/jest.js', import.meta.url));

test.each([
  { name: 'by require', file: 'required.test.cjs', options: [] },
  { name: 'by import', file: 'kit.test.mjs', options: ['--experimental-vm-modules'] },
])('the test kit works in Jest $name, as it is published', async ({ file, options }) => {
  const moduleFileExtensions = ['mjs', 'cjs', 'js', 'json'];
  const config = { rootDir, testMatch: [`**/${file}`], moduleFileExtensions, transform: {} };
  const args = [...options, jest, '--config', JSON.stringify(config), '--no-cache'];
  const { stderr, exitCode } = await execute(process.execPath, args);
  expect(exitCode, stderr).toBe(0);
  expect(stderr).toMatch(/Tests: +3 passed, 3 total/);
});
