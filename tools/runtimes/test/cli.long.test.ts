import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execute } from '@xs2a/tools-lib';
import { expect, test } from 'vitest';
import { createPackage, testOf } from './packages.ts';

const cli = fileURLToPath(new URL('../src/cli.ts', import.meta.url));

async function start(files: Record<string, string>, ...args: string[]) {
  const folder = await createPackage(files);
  const report = join(folder, 'report.json');
  await writeFile(report, 'of an earlier run');
  const command = [cli, '--report', report, ...args, folder];
  const { exitCode, stdout, stderr } = await execute(process.execPath, command, { env: { NO_COLOR: '1' } });
  return { code: exitCode, output: stdout + stderr, report };
}

test('exits with 0 when every test passed, and writes a report', async () => {
  const { code, output, report } = await start(
    { 'test/a.test.ts': testOf('expect(1).toBe(1);') },
    '--runtime',
    'node-26',
  );
  expect(output).toMatch(/node-26 +26\.\d+\.\d+ +\d+ passed, 0 failed/);
  expect(code).toBe(0);
  expect(JSON.parse(await readFile(report, 'utf8'))).toMatchObject({ numFailedTests: 0, success: true });
});

test.each(['node-26', 'chromium'])('exits with 1 when a test failed on %s', async (runtime) => {
  const { code, output, report } = await start(
    { 'test/a.test.ts': testOf('expect(1).toBe(2);') },
    '--runtime',
    runtime,
  );
  expect(output).toMatch(/1 failed/);
  expect(code).toBe(1);
  expect(JSON.parse(await readFile(report, 'utf8'))).toMatchObject({ numFailedTests: 1, success: false });
});

test('exits with 1, and deletes the report of an earlier run, when it cannot run', async () => {
  const { code, output, report } = await start({ 'test/a.test.ts': 'const = 1;' }, '--runtime', 'node-26');
  expect(output).toContain('Build failed');
  expect([code, existsSync(report)]).toEqual([1, false]);
});

test('refuses an unknown runtime, and lists the known ones', async () => {
  const { code, output } = await start({}, '--runtime', 'node-4');
  expect(output).toContain('There is no runtime node-4.\n');
  expect(output).toContain('node-20, node-22, node-24, node-26, bun, deno, chromium, node-22-13; repeat it for others');
  expect(code).toBe(2);
});

test('refuses a folder that is not a package', async () => {
  const { exitCode, stdout, stderr } = await execute(process.execPath, [cli, 'nope']);
  expect(stderr).toContain('nope has no package.json: pass the folder of a package, such as packages/client.');
  expect([exitCode, stdout]).toEqual([2, '']);
});
