/** Projects that are CommonJS: `require`, Jest, and the settings of TypeScript that resolve for it. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execute, run } from '@xs2a/tools-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBinary, findTool } from '../../src/toolchain.ts';
import { compilers, findCompiler } from './compilers.ts';
import { type Consumer, createConsumer } from './consumer.ts';

/** The first release that is supported, the last one whose `require` cannot load modules, and the last of each major. */
const nodes = ['node-20-0', 'node-20-18', 'node-20', 'node-22', 'node-24', 'node-26'];

let consumer: Consumer;
beforeAll(async () => {
  consumer = await createConsumer();
});
afterAll(() => consumer.remove());

async function nodeOf(id: string): Promise<string> {
  // The Node of this repository, which runs these tests.
  if (id === 'node-26') return process.execPath;
  const binary = await findBinary(id, 'bin/node');
  if ('unavailable' in binary) throw new Error(binary.unavailable);
  return binary.path;
}

/** Settings with which a project compiles to CommonJS, or leaves that to a bundler. */
const projects = [
  { name: 'module commonjs, as Node 10 resolved', module: 'commonjs', moduleResolution: 'node10' },
  { name: 'module node16', module: 'node16' },
  { name: 'module nodenext', module: 'nodenext' },
  { name: 'moduleResolution bundler', module: 'esnext', moduleResolution: 'bundler' },
];

type Project = (typeof projects)[number];

/** Compiles `commonjs/server.ts`, once with each compiler and project. */
function compile(compiler: string, project: Project): ReturnType<typeof compileAnew> {
  const key = `${compiler}, ${project.name}`;
  const compiled = outputs.get(key) ?? compileAnew(compiler, project);
  outputs.set(key, compiled);
  return compiled;
}
const outputs = new Map<string, ReturnType<typeof compileAnew>>();

/** @returns the diagnostics of the program and of all declarations, and where its output is */
async function compileAnew(compiler: string, { name: _, ...settings }: Project) {
  const folder = join(consumer.folder, 'commonjs');
  const outDir = join(folder, `${compiler}-${settings.module}`);
  const strict = { strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false, esModuleInterop: true };
  const { tsc, typeRoots } = await findCompiler(compiler);
  const types = { types: ['node'], typeRoots, lib: ['es2022'], target: 'es2022' };
  // TypeScript 6 calls the resolution of Node 10 deprecated, and 7 has removed it.
  const silence = compiler.startsWith('typescript-6') ? { ignoreDeprecations: '6.0' } : {};
  const compilerOptions = { ...strict, ...types, ...settings, ...silence, outDir };
  const config = join(folder, `tsconfig.${compiler}-${settings.module}.json`);
  await writeFile(config, JSON.stringify({ compilerOptions, files: ['server.ts'] }));
  const { exitCode, stdout, stderr } = await execute(process.execPath, [tsc, '--pretty', 'false', '-p', config]);
  return { diagnostics: exitCode === 0 ? '' : stdout + stderr || `ended with ${exitCode}`, outDir };
}

describe.each(compilers)('%s', (compiler) => {
  const supported = projects.filter(
    ({ moduleResolution }) => compiler !== 'typescript' || moduleResolution !== 'node10',
  );

  test.each(supported)('compiles a CommonJS project, checking every declaration: $name', async (project) => {
    expect((await compile(compiler, project)).diagnostics).toBe('');
  });
});

test('the README names the oldest of these compilers', async () => {
  const readme = await readFile(join(consumer.folderOf('@xs2a/client'), 'README.md'), 'utf8');
  expect(readme).toContain(`The types need TypeScript ${compilers[0]?.split('-')[1]} or newer.`);
});

const result = {
  version: '2015-11-13',
  amounts: [500, 500],
  missing: true,
  refused: 'refused',
  forwarded: 422,
  data: '2015-11-13',
  handled: 2,
  isGenuine: true,
  outcomes: ['handled', 'duplicate'],
  example: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
  hasTypes: true,
};

describe.each(nodes)('%s', (id) => {
  test('runs a CommonJS program that requires every entry point', async () => {
    for (const project of projects.filter(({ module }) => module !== 'esnext')) {
      const { outDir } = await compile('typescript-5.9', project);
      const { stdout, stderr } = await run(await nodeOf(id), [join(outDir, 'server.js')]);
      expect([JSON.parse(stdout), stderr]).toEqual([result, '']);
    }
  });

  test('knows the errors of the required client, or at least their kind, if another part imports it', async () => {
    const { stdout, stderr } = await run(await nodeOf(id), [join(consumer.folder, 'commonjs/both.mjs')]);
    // Where `require` can load modules, both are the same.
    const other = !['node-20-0', 'node-20-18'].includes(id);
    expect([JSON.parse(stdout), stderr]).toEqual([
      { own: true, other, kind: 'NotFound', name: 'Xs2aNotFoundError' },
      '',
    ]);
  });
});

describe.each(['jest-29', 'jest-30'])('%s on Node 20', (id) => {
  const jest = async (...args: string[]) => {
    const bin = join(await findTool(id), 'bin/jest.js');
    const folder = join(consumer.folder, 'jest');
    const cache = `--cacheDirectory=${join(consumer.folder, `cache-${id}`)}`;
    return execute(await nodeOf('node-20'), [bin, '--rootDir', folder, '--ci', '--transform={}', cache, ...args], {
      cwd: folder,
    });
  };

  test('runs tests that require the libraries', async () => {
    const { exitCode, stderr } = await jest();
    expect(stderr).toMatch(/Tests: +5 passed, 5 total/);
    expect(exitCode).toBe(0);
  });
});

describe('canary: without a build for require', () => {
  test('neither the compiler nor Node finds the client', async () => {
    const manifest = join(consumer.folderOf('@xs2a/client'), 'package.json');
    const before = await readFile(manifest, 'utf8');
    const { main: _, exports, ...others } = JSON.parse(before);
    const modulesOnly = Object.entries<Record<string, string>>(exports).map(([subpath, { require: _, ...rest }]) => {
      return [subpath, rest];
    });
    await writeFile(manifest, JSON.stringify({ ...others, exports: Object.fromEntries(modulesOnly) }));
    try {
      const [node16] = projects.filter(({ module }) => module === 'node16') as [Project];
      const { diagnostics, outDir } = await compileAnew('typescript-5.9', node16);
      expect(diagnostics).toMatch(/server\.ts.*TS\d+.*'@xs2a\/client'/);
      await expect(run(await nodeOf('node-20-0'), [join(outDir, 'server.js')])).rejects.toThrow(
        'ERR_PACKAGE_PATH_NOT_EXPORTED',
      );
    } finally {
      await writeFile(manifest, before);
    }
  });
});
