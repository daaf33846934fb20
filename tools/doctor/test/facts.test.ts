import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '@xs2a/tools-lib';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { collectFacts } from '../src/facts.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'xs2a-doctor-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const file of ['.nvmrc', 'package.json', 'pnpm-lock.yaml']) cpSync(join(root, file), join(folder, file));
  mkdirSync(join(folder, 'spec'));
});

/** Puts a file into the folder. */
function write(file: string, text: string): void {
  mkdirSync(join(folder, file, '..'), { recursive: true });
  writeFileSync(join(folder, file), text);
}

test('a folder without an installation and without git', async () => {
  const facts = await collectFacts({ PATH: '' }, folder);
  expect(facts).toMatchObject({
    machineNode: undefined,
    pnpm: undefined,
    installed: 'missing',
    git: undefined,
    watchError: undefined,
    listenError: undefined,
  });
  expect(facts.browserError).toContain('executable.ts');
  expect(facts.wantedPnpm).toMatch(/^pnpm@\d+/);
  expect(facts.wantedNode).toMatch(/^\d+\.\d+\.\d+$/);
  expect(facts.freeBytes).toBeGreaterThan(0);
});

test('an installation of an older lockfile', async () => {
  write('node_modules/.pnpm/lock.yaml', 'lockfileVersion: 1');
  expect((await collectFacts({}, folder)).installed).toBe('stale');
});

test('an installation of this lockfile', async () => {
  mkdirSync(join(folder, 'node_modules/.pnpm'), { recursive: true });
  cpSync(join(folder, 'pnpm-lock.yaml'), join(folder, 'node_modules/.pnpm/lock.yaml'));
  expect((await collectFacts({}, folder)).installed).toBe('fresh');
});

test('a clone without main that writes CRLF', async () => {
  await run('git', ['init', '-q', '-b', 'branch'], { cwd: folder });
  await run('git', ['config', 'core.autocrlf', 'true'], { cwd: folder });
  expect((await collectFacts({}, folder)).git).toEqual({ shallow: false, autocrlf: 'true', hasMain: false });
});

test('the Node of the machine is the first on the PATH that is not of the repository', async () => {
  for (const [place, version] of [
    ['node_modules/.bin', 'v26.0.0'],
    ['../machine', 'v19.1.2'],
  ] as const) {
    write(join('work', place, 'node'), `#!/bin/sh\necho ${version}\n`);
    chmodSync(join(folder, 'work', place, 'node'), 0o755);
  }
  mkdirSync(join(folder, 'work/spec'));
  for (const file of ['.nvmrc', 'package.json', 'pnpm-lock.yaml'])
    cpSync(join(folder, file), join(folder, 'work', file));
  const PATH = [join(folder, 'work/node_modules/.bin'), join(folder, 'machine'), '/usr/bin'].join(delimiter);
  expect((await collectFacts({ PATH }, join(folder, 'work'))).machineNode).toBe('19.1.2');
});

test('pnpm is known by what it says of itself', async () => {
  const env = { npm_config_user_agent: 'pnpm/12.21.0 npm/? node/v26.10.0 linux x64' };
  expect((await collectFacts(env, folder)).pnpm).toBe('pnpm@12.21.0');
});
