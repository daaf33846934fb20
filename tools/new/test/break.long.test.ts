/** Follows a breaking change in a copy of the repository, as CONTRIBUTING.md says, from the edit to the open gate. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { copyWorkingTree, execute, pnpm, run } from '@xs2a/tools-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const schema = 'spec/resources/payments/schemas/Payment.yaml';

let copy: string;

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'xs2a-break-'));
  await copyWorkingTree(root, copy);
  await pnpm(['install', '--prefer-offline', '--frozen-lockfile'], copy);
  await release();
});

afterAll(() => rm(copy, { recursive: true, force: true }));

/** Releases the contract, so that the break is the only change. What a release writes for other readers is left out. */
async function release(): Promise<void> {
  const pending = (await readdir(join(copy, '.changeset'))).some((file) => file.endsWith('.md'));
  if (pending) await pnpm(['exec', 'changeset', 'version'], copy);
  await run(process.execPath, ['spec/compiler/version.ts'], { cwd: copy });
  await build();
  await run(process.execPath, ['packages/compatibility/src/cli.ts', 'changelog', '--release'], { cwd: copy });
}

const build = () =>
  pnpm(['exec', 'turbo', 'run', 'build', '--filter=@xs2a/openapi', '--output-logs=errors-only'], copy);

/** What the gate says: its exit code, and both streams. */
const gate = () => execute(process.execPath, ['packages/compatibility/src/cli.ts', 'check'], { cwd: copy });

const pend = (name: string, ...lines: string[]) =>
  writeFile(join(copy, '.changeset', name), `---\n${lines.join('\n')}\n---\n\nA field is gone.\n`);

test('a removed field closes the gate until a changeset declares what the gate asks for', async () => {
  expect(await gate()).toMatchObject({ exitCode: 0, stderr: '' });

  const text = await readFile(join(copy, schema), 'utf8');
  const without = text.replace(/^ {2}- sender_bank_name\n/m, '').replace(/^ {2}sender_bank_name:\n(?: {4}.*\n)+/m, '');
  expect(text.length - without.length).toBeGreaterThan(40);
  await writeFile(join(copy, schema), without);
  expect(await gate()).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('Payment.yaml') });
  await build();

  // What somebody else has announced is not to blame.
  await pend('others.md', "'@xs2a/openapi': patch");
  await pend('mine.md', "'@xs2a/openapi': minor");
  const tooLow = await gate();
  expect(tooLow.exitCode).toBe(1);
  expect(tooLow.stderr).toContain('sender_bank_name');
  expect(tooLow.stderr).not.toMatch(/others\.md|mine\.md/);

  const [, repair = ''] = /Repair: Declare (.*) in the changeset/.exec(tooLow.stderr) ?? [];
  const lines = [...repair.matchAll(/`([^`]+)`/g)].map(([, line = '']) => line);
  const wanted = ['openapi', 'client', 'webhooks'].map((name) => `'@xs2a/${name}': major`);
  expect(lines).toEqual(expect.arrayContaining(wanted));
  await pend('mine.md', ...lines);
  expect(await gate()).toMatchObject({ exitCode: 0, stderr: '', stdout: expect.stringContaining('The gate is open') });
});
