import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bundleTests } from '../src/bundle.ts';
import { createPackage, testOf } from './packages.ts';

const output = () => createPackage({});

describe('a test needs', () => {
  test.each([
    { name: 'nothing', file: testOf('expect(1).toBe(1);'), needs: [] },
    { name: 'a module of Node', file: `import 'node:http';`, needs: ['node:http'] },
    { name: 'a module of Node by its old name', file: `import 'http';`, needs: ['node:http'] },
    { name: 'modules that its helpers import', file: `import './helper.ts';`, needs: ['node:fs', 'node:path'] },
    { name: 'modules of a dynamic import', file: `await import('./helper.ts');`, needs: ['node:fs', 'node:path'] },
    { name: 'a module that is not installed', file: `import 'missing';`, needs: ['missing'] },
    { name: 'nothing for types', file: `import type { Server } from 'node:http';`, needs: [] },
  ])('$name', async ({ file, needs }) => {
    const helper = `import 'node:path';\nrequire('node:fs');`;
    const folder = await createPackage({ 'test/a.test.ts': file, 'test/helper.ts': helper });
    expect(await bundleTests(folder, await output())).toEqual([{ path: 'test/a.test.ts', needs }]);
  });
});

test('tests import the built entry points of the package, and the sources of its internals', async () => {
  const folder = await createPackage(
    {
      'src/index.ts': `export const from: string = 'sources';`,
      'src/inside.ts': `export const inside: string = 'inside';`,
      'dist/index.js': `export const from = 'dist';`,
      'test/a.test.ts': `import { from } from '../src/index.ts';\nimport { inside } from '../src/inside.ts';\nconsole.log(from, inside);`,
    },
    { exports: { '.': { import: { default: './dist/index.js' } } }, sideEffects: false },
  );
  const target = await output();
  await bundleTests(folder, target);
  const code = await readFile(join(target, 'test/a.test.ts.js'), 'utf8');
  expect(code).toContain(`"dist"`);
  expect(code).toContain(`"inside"`);
  expect(code).not.toContain(`"sources"`);
});

test('a test that cannot be compiled is an error', async () => {
  const folder = await createPackage({ 'test/a.test.ts': 'const = 1;' });
  await expect(bundleTests(folder, await output())).rejects.toThrow('Build failed');
});
