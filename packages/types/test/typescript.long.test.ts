import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { copyTypes, writeProject } from './support/canaries.ts';
import { compile, createFolder, failureOf, root, writeConsumer } from './support/compile.ts';

const compilers = ['typescript', 'typescript-5.9'];

let folder: string;
beforeEach(async () => {
  folder = await createFolder('long');
});
afterEach(() => rm(folder, { recursive: true }));

test('the two compilers are of different major versions', async () => {
  const versions = compilers.map(async (compiler) => {
    return JSON.parse(await readFile(join(root, 'node_modules', compiler, 'package.json'), 'utf8')).version;
  });
  expect(await Promise.all(versions)).toEqual([expect.stringMatching(/^7\./), expect.stringMatching(/^5\.9\./)]);
});

describe.each(compilers)('with %s', (compiler) => {
  test('types and type tests compile', async () => {
    expect(await compile(compiler, join(root, 'tsconfig.test.json'))).toBe('');
  });

  test('the published declarations compile without the DOM library and without @types/node', async () => {
    await writeConsumer(folder);
    expect(await compile(compiler, folder)).toBe('');
  });

  test('canary: the type tests fail when an operation is renamed', async () => {
    await copyTypes(folder, { from: 'listPayments', to: 'getPayments' });
    await writeProject(folder);
    expect(await compile(compiler, folder)).toMatch(/operations\.test-d\.ts/);
  });
});

test('vitest runs the type tests', async () => {
  await copyTypes(folder, { from: 'purpose: string;', to: '' });
  await writeProject(folder);
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  expect(await failureOf(vitest, 'run', '--typecheck.only', '--root', folder)).toMatch(/'purpose' does not exist/);
});
