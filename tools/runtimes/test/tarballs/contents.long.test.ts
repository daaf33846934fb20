import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '@xs2a/tools-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listLibraries } from '../../src/packages.ts';
import { type Consumer, createConsumer } from './consumer.ts';

const names = (await listLibraries()).map(({ name }) => name);
const root = fileURLToPath(new URL('../../../..', import.meta.url)).replace(/\/$/, '');
const registry = new URL((await run('npm', ['config', 'get', 'registry'])).stdout.trim()).host;

let consumer: Consumer;
beforeAll(async () => {
  consumer = await createConsumer();
});
afterAll(() => consumer.remove());

test('all libraries are packed, and installed from their tarballs only', async () => {
  expect(names).toEqual(expect.arrayContaining(['@xs2a/client', '@xs2a/openapi', '@xs2a/types', '@xs2a/webhooks']));
  const installed = await readdir(join(consumer.folder, 'node_modules/@xs2a'));
  expect(installed.map((name) => `@xs2a/${name}`).sort()).toEqual([...names].sort());
  expect((await readdir(join(consumer.folder, 'node_modules'))).filter((name) => !name.startsWith('.'))).toEqual([
    '@xs2a',
  ]);
});

describe.each(names)('the tarball of %s', (name) => {
  test('has its README, its licence, and otherwise only built files', async () => {
    const files = await filesOf(name);
    expect(files).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'package.json']));
    expect(
      files.filter(
        (file) =>
          !/^(LICENSE|THIRD-PARTY-NOTICES|README\.md|package\.json|dist\/.+\.([cm]?js|d\.[cm]?ts|json|yaml))$/.test(
            file,
          ),
      ),
    ).toEqual([]);
    expect(files.filter((file) => /(^|[./-])(test|spec|bench)[./-]/.test(file))).toEqual([]);
  });

  test('names neither this machine nor its registry', async () => {
    for (const file of await filesOf(name)) {
      const text = await readFile(join(consumer.folderOf(name), file), 'utf8');
      expect(foreignTexts(text), file).toEqual([]);
    }
  });

  test('has every file that its exports name', async () => {
    const { exports } = await manifestOf(name);
    const targets = filesIn(exports);
    expect(targets.length).toBeGreaterThan(0);
    const missing = targets.filter((target) => !existsSync(join(consumer.folderOf(name), target.replace(/\*$/, ''))));
    expect(missing).toEqual([]);
  });

  test('depends on libraries of this repository at most, at versions that can be installed', async () => {
    const manifest = await manifestOf(name);
    expect(Object.keys(manifest.dependencies ?? {}).filter((dependency) => !names.includes(dependency))).toEqual([]);
    expect(JSON.stringify(manifest)).not.toMatch(/workspace:|catalog:/);
  });
});

test('canary: a path of this machine and the host of its registry are found', () => {
  expect(foreignTexts(`import '${root}/packages/types'`)).toEqual([root]);
  expect(foreignTexts(`https://${registry}/x`)).toEqual([registry]);
  expect(foreignTexts('file:///tmp/x.js')).toEqual(['file:///']);
});

/** Texts that a published file must not contain. */
function foreignTexts(text: string): string[] {
  return [root, registry, 'file:///'].filter((foreign) => text.includes(foreign));
}

async function filesOf(name: string): Promise<string[]> {
  const folder = consumer.folderOf(name);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

/** What a subpath leads to: a file, or others by their conditions. */
type Target = string | { [condition: string]: Target };

function filesIn(target: Target): string[] {
  return typeof target === 'string' ? [target] : Object.values(target).flatMap(filesIn);
}

interface Manifest {
  exports: Record<string, Target>;
  dependencies?: Record<string, string>;
}

async function manifestOf(name: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(consumer.folderOf(name), 'package.json'), 'utf8'));
}
