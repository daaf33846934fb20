/** Canary: a small repository whose public types change, from an edit to a release. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runApi } from '../src/command.ts';

let root: string;
const report = 'packages/shop/api/index.api.md';

async function write(files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}

const declare = (code: string) => write({ 'packages/shop/dist/index.d.ts': code });
const changeset = (bump: string) => write({ '.changeset/soft-lions.md': `---\n'shop': ${bump}\n---\n\nText.\n` });
const check = () => runApi(root, 'check');

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'api-'));
  const manifest = { name: 'shop', version: '1.0.0', exports: { '.': { types: './dist/index.d.ts' } } };
  await write({
    'package.json': '{ "name": "root", "private": true }',
    'pnpm-workspace.yaml': 'packages:\n  - packages/*\n',
    'pnpm-lock.yaml': '',
    '.changeset/config.json': '{}',
    'packages/shop/package.json': JSON.stringify(manifest),
    'packages/shop/src/generated/schema.ts': 'export type Generated = 1;\n',
  });
  await declare('export type Generated = 1;\n/** Buys. */\nexport declare function buy(item: string): Generated;\n');
  await runApi(root, 'release');
});
afterAll(() => rm(root, { recursive: true }));

test('types that have not changed since the release pass without a changeset', async () => {
  expect(await check()).toContain('1 entries of 1 packages');
  const text = await readFile(join(root, report), 'utf8');
  expect(text).toContain('export function buy(item: string): Generated;');
  expect(text).not.toMatch(/type Generated|\/\//);
});

test('a changed type fails until its report is written and its bump is declared, and passes after the release', async () => {
  await declare('export declare function buy(item: number): 1;\n');
  await expect(check()).rejects.toThrow(`${report}: is not what shop exports\n  Repair: pnpm api`);
  await runApi(root, 'write');
  await expect(check()).rejects.toThrow(/^\.changeset: the public types of shop need a major.*declare nothing/);
  await changeset('minor');
  await expect(check()).rejects.toThrow('changed: buy of shop');
  await changeset('major');
  expect(await check()).toContain('the changesets declare what has changed');
  await rm(join(root, '.changeset/soft-lions.md'));
  await runApi(root, 'release');
  expect(await check()).toContain('the changesets declare what has changed');
});

test('declarations that do not compile are an error', async () => {
  await declare('export declare function buy(item: Missing): 1;\n');
  await expect(check()).rejects.toThrow(/^shop: .*Missing/);
});

test('a released package without the reports of its release is an error that names the folder', async () => {
  await declare('export declare function buy(item: number): 1;\n');
  await rm(join(root, 'packages/shop/api/released'), { recursive: true });
  await expect(check()).rejects.toThrow(/shop has the version 1\.0\.0, and no reports of its release in .*released/);
});
