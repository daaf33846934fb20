import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execute, run } from '@xs2a/tools-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Consumer, createConsumer } from './consumer.ts';

const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url));
const compilers = ['typescript-5.9', 'typescript'];

let consumer: Consumer;
beforeAll(async () => {
  consumer = await createConsumer();
});
afterAll(() => consumer.remove());

const programs = {
  'server.ts': { module: 'nodenext', lib: ['es2023'], types: ['node'], typeRoots: [join(modules, '@types')] },
  'page.ts': { module: 'esnext', moduleResolution: 'bundler', lib: ['es2022', 'dom', 'dom.iterable'], types: [] },
};

/** @returns the diagnostics of a program of the consumer and of the declarations that it imports */
async function compile(compiler: string, file: keyof typeof programs) {
  const strict = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
  };
  const compilerOptions = { ...strict, noEmit: true, target: 'es2022', ...programs[file] };
  const config = join(consumer.folder, 'tsconfig.json');
  await writeFile(
    config,
    JSON.stringify({ compilerOptions: { ...compilerOptions, resolveJsonModule: true }, files: [file] }),
  );
  const args = [join(modules, compiler, 'bin/tsc'), '--pretty', 'false', '-p', config];
  const { exitCode, stdout, stderr } = await execute(process.execPath, args);
  return exitCode === 0 ? '' : `${stdout}${stderr}` || `ended with ${exitCode}`;
}

test('the two compilers are of different major versions', async () => {
  const versions = compilers.map(async (compiler) => {
    return JSON.parse(await readFile(join(modules, compiler, 'package.json'), 'utf8')).version;
  });
  expect(await Promise.all(versions)).toEqual([expect.stringMatching(/^5\.9\./), expect.stringMatching(/^7\./)]);
});

describe.each(compilers)('%s, checking every declaration,', (compiler) => {
  test.each([
    { file: 'server.ts', name: 'the server, resolving as Node' },
    { file: 'page.ts', name: 'the page, resolving as a bundler, without the types of Node' },
  ] as const)('compiles $name', async ({ file }) => {
    expect(await compile(compiler, file)).toBe('');
  });
});

test('the server runs', async () => {
  const { stdout } = await run(process.execPath, ['server.ts'], { cwd: consumer.folder });
  expect(JSON.parse(stdout)).toEqual({
    transaction: '10001-xp-AbCd-EfGh',
    refused: ['Unknown.'],
    message: 'Validation failed',
    status: 200,
    received: ['transaction.created'],
    same: true,
  });
});

test('canary: a mistake in an installed declaration is found', async () => {
  const declarations = join(consumer.folderOf('@xs2a/client'), 'dist/index.d.ts');
  const before = await readFile(declarations, 'utf8');
  await appendFile(declarations, '\nexport declare const mistaken: MissingType;\n');
  try {
    expect(await compile('typescript', 'page.ts')).toContain("Cannot find name 'MissingType'");
  } finally {
    await writeFile(declarations, before);
  }
});
