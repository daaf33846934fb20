import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { testbank } from '../../src/servers/test-servers.ts';
import { runVitest } from '../../src/servers/vitest.ts';
import { createPackage } from '../packages.ts';

const canary = fileURLToPath(new URL('../../canary', import.meta.url));

test('a failed test is named with its file and errors', async () => {
  const report = join(await createPackage({}), 'report.json');
  const { passed, failures } = await runVitest(process.execPath, [], canary, report, ['failing']);
  expect([passed, failures.length]).toEqual([0, 1]);
  expect(failures[0]).toMatchObject({
    file: 'tools/runtimes/canary/test/failing.test.ts',
    test: 'one and one are three',
    errors: [expect.stringContaining('expected 2 to be 3')],
  });
});

test('a file that does not run is a failure', async () => {
  const report = join(await createPackage({}), 'report.json');
  const { failures } = await runVitest(process.execPath, [], canary, report, ['broken']);
  expect(failures).toMatchObject([{ file: 'tools/runtimes/canary/test/broken.test.ts' }]);
});

test('passed tests are counted, with the configuration of the package', async () => {
  const report = join(await createPackage({}), 'report.json');
  const { passed, failures } = await runVitest(process.execPath, [], testbank.folder, report, ['test/money.test.ts']);
  expect(failures).toEqual([]);
  expect(passed).toBeGreaterThan(5);
  expect(existsSync(report)).toBe(true);
});

test('a run without a report fails with its output', async () => {
  const report = join(await createPackage({}), 'report.json');
  await expect(runVitest(process.execPath, ['--no-such-option'], canary, report)).rejects.toThrow('no-such-option');
});
