import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs a tool of this package; a non-zero exit fails the test with everything that the tool printed. */
async function run(tool: string, ...args: string[]): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(join(root, 'node_modules/.bin', tool), args, { cwd: root });
    return stdout;
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${tool} ${args.join(' ')}\n${stdout}${stderr}`);
  }
}

test('publint finds nothing to improve in the package', async () => {
  expect(await run('publint', '--strict', '--pack', 'npm')).toContain('All good!');
});

test('every kind of import resolves to types that match the code', async () => {
  expect(await run('attw', '--pack', '--profile', 'esm-only', '--no-emoji')).toContain('OK (ESM)');
});
