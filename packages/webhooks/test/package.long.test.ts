import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

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

let folder: string;
/** Packed once for all tools: to pack takes longer than to look at it. */
let tarball: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xs2a-webhooks-'));
  await promisify(execFile)('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: root });
  tarball = join(folder, (await readdir(folder))[0] as string);
});
afterAll(() => rm(folder, { recursive: true }));

test('publint finds nothing to improve in the package', async () => {
  expect(await run('publint', '--strict', tarball)).toContain('All good!');
});

test('every kind of import resolves to types that match the code', async () => {
  expect(await run('attw', tarball, '--profile', 'esm-only', '--no-emoji')).toContain('OK (ESM)');
});
