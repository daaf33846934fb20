import { fileURLToPath } from 'node:url';
import { execute } from '@xs2a/tools-lib';
import { expect, test } from 'vitest';

const rootDir = fileURLToPath(new URL('jest', import.meta.url));
const jest = fileURLToPath(new URL('../../node_modules/jest/bin/jest.js', import.meta.url));
const config = { rootDir, testMatch: ['**/*.test.mjs'], moduleFileExtensions: ['mjs', 'js', 'json'], transform: {} };

test('the test kit works in Jest, as it is published', async () => {
  const { stderr, exitCode } = await execute(process.execPath, [
    '--experimental-vm-modules',
    jest,
    '--config',
    JSON.stringify(config),
    '--no-cache',
  ]);
  expect(exitCode, stderr).toBe(0);
  expect(stderr).toMatch(/Tests: +3 passed, 3 total/);
});
