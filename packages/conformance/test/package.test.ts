import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readContract } from '@xs2a/contract/read';
import { execute } from '@xs2a/tools-lib';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

test('the installed command and the library do what the sources do', async () => {
  const command = await execute(process.execPath, [join(root, 'bin/xs2a-conformance.js')], { cwd: root });
  expect(command.stderr).toContain('--url is missing');
  expect(command.exitCode).toBe(2);
  const library = (await import('@xs2a/conformance')) as typeof import('../src/index.ts');
  expect((await library.loadContract()).operations).toHaveLength((await readContract()).operations.length);
  expect(Object.keys(library).sort()).toEqual([
    'ContractError',
    'RunError',
    'TokenError',
    'WorkflowError',
    'conform',
    'loadContract',
    'loadWorkflows',
    'writeReport',
  ]);
});

test('the built package imports nothing but its dependencies', async () => {
  const { dependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const files = (await readdir(join(root, 'dist'))).filter((name) => /\.(?:js|d\.ts)$/.test(name));
  const texts = await Promise.all(files.map((name) => readFile(join(root, 'dist', name), 'utf8')));
  const specifiers = texts.flatMap((text) =>
    Array.from(text.matchAll(/^import .*?"([^"]+)";$/gm), ([, name = '']) => name),
  );
  const foreign = specifiers.filter((name) => !/^(?:\.|node:)/.test(name) && !(packageOf(name) in dependencies));
  expect(specifiers).toContain('ajv/dist/2020.js');
  expect(foreign).toEqual([]);
});

/** `ajv` of `ajv/dist/2020.js`, `@xs2a/mock` of `@xs2a/mock/testing`. */
function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
