import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Compiled, compile, root } from './support/compile.ts';
import { fiftyCalls } from './support/fifty-calls.ts';

const results = join(root, 'test-results');
const compilers = ['typescript', 'typescript-5.9'];

let project: string;
beforeAll(async () => {
  await mkdir(results, { recursive: true });
  project = await mkdtemp(join(results, 'consumer-'));
});
afterAll(() => rm(project, { recursive: true }));

const create = (...hooks: string[]) =>
  [
    "import { createXs2aClient } from '@xs2a/client';",
    ...hooks.map((hook) => `createXs2aClient({ apiKey: 'key', hooks: { ${hook} } });`),
  ].join('\n');

const hooks = [
  { name: 'only log', hook: '() => { console.log(1); }' },
  { name: 'only log, later', hook: 'async () => { console.log(1); }' },
  { name: 'may return headers', hook: "({ attempt }) => { if (attempt > 1) return { 'x-again': '1' }; return; }" },
];

const programs: Record<string, string> = {
  calls: fiftyCalls('@xs2a/client'),
  'canary: a missing operation': fiftyCalls('@xs2a/client').replace(
    'account.createPayment(',
    'account.createPayments(',
  ),
  'canary: a number as headers': create('onRequest: () => 1'),
};
for (const { name, hook } of hooks) {
  const silent = hook.replace("return { 'x-again': '1' }", 'return');
  programs[name] = create(`onRequest: ${hook}`, `onResponse: ${silent}, onFailure: async () => {}`);
}

describe.each(compilers)('with %s', (compiler) => {
  let errors: Compiled['errors'];
  beforeAll(async () => {
    ({ errors } = await compile(compiler, await folder(), programs));
  });

  test('the declarations and a program of 50 calls compile for Node', () => {
    expect([errors[''], errors.calls]).toEqual([undefined, undefined]);
  });

  test.each(hooks)('hooks that $name compile', ({ name }) => {
    expect(errors[name]).toBeUndefined();
  });

  test('canary: a hook that returns a number does not compile', () => {
    expect(errors['canary: a number as headers']).toContain("Type 'number' is not assignable to type");
  });

  test('canary: the program does not compile when an operation is missing', () => {
    expect(errors['canary: a missing operation']).toContain("Property 'createPayments' does not exist");
  });

  test('the declarations compile for browsers, and for those who set every strict option', async () => {
    const all = { all: ['', '/wizard', '/paths'].map((entry) => `export * from '@xs2a/client${entry}';`).join('\n') };
    const options = { types: [], lib: ['es2022', 'dom', 'dom.iterable'], exactOptionalPropertyTypes: true };
    expect((await compile(compiler, await folder(), all, options)).errors).toEqual({});
  });
});

test('the README names the oldest of these compilers', async () => {
  const oldest = compilers.map((name) => name.split('-')[1]).filter(Boolean);
  expect(await readFile(join(root, 'README.md'), 'utf8')).toContain(`The types need TypeScript ${oldest} or newer.`);
});

test('a program of 50 calls takes at most 15,000 type instantiations', async () => {
  // Of the program alone: checking the libraries is not up to it.
  const calls = { calls: fiftyCalls('@xs2a/client') };
  const { instantiations } = await compile('typescript-5.9', await folder(), calls, { skipLibCheck: true });
  expect(instantiations).toBeGreaterThan(50);
  expect(instantiations).toBeLessThanOrEqual(15_000);
});

describe('canary: the type tests', () => {
  const canaries = [
    {
      name: 'a field is removed from an answer',
      from: 'payment_status: components',
      to: 'was: components',
      want: /'payment_status'/,
    },
    { name: 'a field is removed from a request', from: 'purpose: string;', to: '', want: /'purpose'/ },
    { name: 'a status is no longer answered', from: '410: components["responses"]["Gone"];', to: '', want: /TS2678/ },
    {
      name: 'an operation is renamed',
      from: 'deletePayment',
      to: 'removePayment',
      want: /'deletePayment' does not exist/,
    },
    {
      name: 'an operation takes another credential',
      from: 'security: readonly ["accessToken"]',
      to: 'security: readonly ["apiKey"]',
      want: /'listBankAccounts'/,
    },
  ];

  let errors: Compiled['errors'];
  beforeAll(async () => {
    const place = await folder();
    const text = await readFile(join(root, 'test/types.test-d.ts'), 'utf8');
    const typeTests = text
      .replace("'../src/index.ts'", "'@xs2a/client'")
      .replace("'../src/paths/index.ts'", "'@xs2a/client/paths'");
    for (const [number, { name, from, to }] of canaries.entries()) {
      await installCopies(join(place, name), number, from, to);
    }
    const copies = canaries.map(({ name }) => [`${name}/type-tests`, typeTests]);
    const all = { 'as it is': typeTests, ...Object.fromEntries(copies) };
    ({ errors } = await compile('typescript', place, all));
  });

  test('compile against the published declarations', () => {
    expect(errors['as it is']).toBeUndefined();
  });

  test.each(canaries)('fail when $name', ({ name, want }) => {
    expect(errors[`${name}/type-tests`]).toMatch(want);
  });

  /** Installs the client beside types of which every `from` is a `to`. */
  async function installCopies(place: string, number: number, from: string, to: string): Promise<void> {
    await mkdir(place);
    // Else the programs in it belong to this package, and would find it itself.
    await writeFile(join(place, 'package.json'), '{"name":"consumer"}');
    for (const name of ['client', 'types']) {
      const source = name === 'client' ? root : join(root, 'node_modules/@xs2a/types');
      const target = join(place, 'node_modules/@xs2a', name);
      await cp(join(source, 'dist'), join(target, 'dist'), { recursive: true });
      // A compiler takes packages of one name and version for the same.
      const manifest = {
        ...JSON.parse(await readFile(join(source, 'package.json'), 'utf8')),
        version: `0.0.${number}`,
      };
      await writeFile(join(target, 'package.json'), JSON.stringify(manifest));
    }
    const declarations = join(place, 'node_modules/@xs2a/types/dist/index.d.ts');
    const declared = await readFile(declarations, 'utf8');
    expect(declared).toContain(from);
    await writeFile(declarations, declared.replaceAll(from, to));
  }
});

/** A folder of its own, in which the client is found as if it were installed. */
function folder(): Promise<string> {
  return mkdtemp(join(project, 'programs-'));
}
