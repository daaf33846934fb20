import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const results = join(root, 'test-results');
const compilers = ['typescript', 'typescript-5.9'];

beforeAll(() => mkdir(results, { recursive: true }));

/** Runs a compiler over a project; the result is its diagnostics, empty when there are none. */
function check(compiler: string, project: string): Promise<string> {
  return failure(join(root, 'node_modules', compiler, 'bin/tsc'), '--pretty', 'false', '-p', project);
}

/** Runs a script with Node; the result is what it printed when it failed, empty when it succeeded. */
function failure(script: string, ...args: string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], (error, stdout, stderr) => {
      resolve(error === null ? '' : `${error.message}\n${stdout}${stderr}`);
    });
  });
}

test('the two compilers are of different major versions', async () => {
  const versions = compilers.map(async (compiler) => {
    return JSON.parse(await readFile(join(root, 'node_modules', compiler, 'package.json'), 'utf8')).version;
  });
  expect(await Promise.all(versions)).toEqual([expect.stringMatching(/^7\./), expect.stringMatching(/^5\.9\./)]);
});

describe.each(compilers)('with %s', (compiler) => {
  test('types and type tests compile', async () => {
    expect(await check(compiler, join(root, 'tsconfig.test.json'))).toBe('');
  });

  test('the published declarations compile without the DOM library and without @types/node', async () => {
    const consumer = await mkdtemp(join(results, 'consumer-'));
    const compilerOptions = { strict: true, noEmit: true, lib: ['es2022'], module: 'nodenext', types: [] };
    await writeFile(join(consumer, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['../../dist'] }));
    try {
      expect(await check(compiler, consumer)).toBe('');
    } finally {
      await rm(consumer, { recursive: true });
    }
  });
});

describe('canary: the type tests fail when', () => {
  let copy: string;
  beforeEach(async () => {
    copy = await mkdtemp(join(results, 'canary-'));
    await cp(join(root, 'src'), join(copy, 'src'), { recursive: true });
    await cp(join(root, 'test'), join(copy, 'test'), { recursive: true });
    const config = { extends: '../../tsconfig.test.json', include: ['src', 'test/**/*.test-d.ts'] };
    await writeFile(join(copy, 'tsconfig.json'), JSON.stringify(config));
  });
  afterEach(() => rm(copy, { recursive: true }));

  test.each([
    {
      name: 'a field is removed from an object',
      from: 'recipient_iban: components["schemas"]["IbanInput"];',
      to: '',
      want: /operations\.test-d\.ts.*'recipient_iban' does not exist/,
    },
    {
      name: 'an element is added to the union',
      from: 'WizardElement: ',
      to: 'WizardElement: { type: "date" } | ',
      want: /elements\.test-d\.ts/,
    },
    {
      name: 'an element loses its constant type',
      from: 'type: "select";',
      to: 'type: string;',
      want: /elements\.test-d\.ts/,
    },
    {
      name: 'an event carries other data',
      from: 'data: components["schemas"]["BankConnection"];',
      to: 'data: components["schemas"]["EmptyObject"];',
      want: /webhooks\.test-d\.ts/,
    },
    {
      name: 'a status is no longer answered',
      from: '410: components["responses"]["Gone"];',
      to: '',
      want: /operations\.test-d\.ts/,
    },
    {
      name: 'an operation is renamed',
      from: 'listPayments',
      to: 'getPayments',
      want: /operations\.test-d\.ts/,
    },
  ])('$name', async ({ from, to, want }) => {
    await edit(from, to);
    expect(await check('typescript', copy)).toMatch(want);
  });

  test('an operation is renamed, with TypeScript 5.9 too', async () => {
    await edit('listPayments', 'getPayments');
    expect(await check('typescript-5.9', copy)).toMatch(/operations\.test-d\.ts/);
  });

  test('vitest runs them', async () => {
    await edit('purpose: string;', '');
    const vitest = join(root, 'node_modules/vitest/vitest.mjs');
    expect(await failure(vitest, 'run', '--typecheck.only', '--root', copy)).toMatch(/'purpose' does not exist/);
  });

  async function edit(from: string, to: string): Promise<void> {
    const schema = join(copy, 'src/generated/schema.ts');
    const text = await readFile(schema, 'utf8');
    expect(text).toContain(from);
    await writeFile(schema, text.replaceAll(from, to));
  }
});
