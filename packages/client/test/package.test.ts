import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '@xs2a/tools-lib';
import { type OperationId, operationTable } from '@xs2a/types';
import { describe, expect, test } from 'vitest';
import { examplesOf } from '../src/testing/examples.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

async function sizeLimit(...args: string[]): Promise<string> {
  return (await run('size-limit', ['--json', ...args], { cwd: root })).stdout;
}

/** The code that is published, by its files: two builds, modules and CommonJS. */
async function builtFiles(): Promise<Map<string, string>> {
  const names = (await readdir(join(root, 'dist'))).filter((name) => /\.c?js$/.test(name));
  const files = names.map(async (name) => [name, await readFile(join(root, 'dist', name), 'utf8')] as const);
  return new Map(await Promise.all(files));
}

test('the package depends on nothing but the types', async () => {
  const { dependencies, sideEffects, engines } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  expect([Object.keys(dependencies), sideEffects, engines]).toEqual([['@xs2a/types'], false, { node: '>=20' }]);
});

test('the code of the package imports nothing from outside, and uses no API of Node', async () => {
  const files = await builtFiles();
  expect([...files.keys()]).toEqual(expect.arrayContaining(['index.js', 'index.cjs']));
  for (const [, code] of files) {
    expect(code.match(/(?<=from "|import\("|require\(")[^"]+/g) ?? []).toEqual(
      expect.toSatisfy((names: string[]) => names.every((name) => name.startsWith('./'))),
    );
    expect(code).not.toMatch(/\bBuffer\b|node:/);
  }
});

test('modules do not use require, and CommonJS loads nothing that only modules can load', async () => {
  for (const [name, code] of await builtFiles()) {
    expect(code, name).not.toMatch(name.endsWith('.cjs') ? /\bimport\(|^import |^export /m : /\brequire\(/);
  }
});

test('only the paths contain openapi-fetch, as it is published', async () => {
  const { 'paths.js': paths = '', 'paths.cjs': required = '', ...others } = Object.fromEntries(await builtFiles());
  const published = await readFile(join(root, 'node_modules/openapi-fetch/dist/index.mjs'), 'utf8');
  const [createClient = ''] = /function createClient[\s\S]+?\n\}\n/.exec(published) ?? [];
  expect(createClient).toContain('middleware');
  expect(withoutLayout(paths)).toContain(withoutLayout(createClient));
  expect(withoutLayout(required)).toContain(withoutLayout(createClient));
  for (const code of Object.values(others)) expect(code).not.toMatch(/openapi-fetch|paths\.c?js/);
});

test('only the test kit contains examples of the contract, and it has all of them', async () => {
  const { 'testing.js': testing = '', 'testing.cjs': _, ...others } = Object.fromEntries(await builtFiles());
  expect(testing).toContain('payment-received');
  for (const code of Object.values(others)) expect(code).not.toMatch(/payment-received|testing\.js/);
  const built = await import('@xs2a/client/testing');
  for (const id of Object.keys(operationTable) as OperationId[]) {
    for (const { name, body } of examplesOf(id)) expect(built.exampleBody(id, name), name).toEqual(body);
  }
});

/** What a bundler keeps of code that it does not change. */
function withoutLayout(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\/|\/\/.*|[\s,;(){}]/g, '');
}

describe('size', () => {
  test('stays within its limits', async () => {
    const checks: { name: string; passed: boolean; size: number }[] = JSON.parse(await sizeLimit());
    expect(checks.length).toBeGreaterThan(0);
    for (const check of checks)
      expect(check).toMatchObject({ passed: true, size: expect.toSatisfy((size) => size > 500) });
  });

  test('canary: a limit that is too low fails', async () => {
    await mkdir(join(root, 'test-results'), { recursive: true });
    const folder = await mkdtemp(join(root, 'test-results/size-'));
    const check = { path: '../../dist/index.js', import: '{ createXs2aClient }', gzip: true, limit: '1 kB' };
    await writeFile(join(folder, 'package.json'), JSON.stringify({ 'size-limit': [check] }));
    await writeFile(join(folder, '.size-limit.json'), JSON.stringify([check]));
    try {
      const config = join(folder, '.size-limit.json');
      await expect(sizeLimit('--config', config)).rejects.toThrow('"passed": false');
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
