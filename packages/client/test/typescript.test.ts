import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fiftyCalls } from './support/fifty-calls.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const results = join(root, 'test-results');
const compilers = ['typescript', 'typescript-5.9'];

let project: string;
beforeEach(async () => {
  await mkdir(results, { recursive: true });
  project = await mkdtemp(join(results, 'consumer-'));
});
afterEach(() => rm(project, { recursive: true }));

/** Compiles a program against the published declarations; the result is what the compiler printed. */
async function compile(compiler: string, program: string, compilerOptions: object = {}): Promise<string> {
  const defaults = { strict: true, noEmit: true, target: 'es2022', module: 'nodenext', skipLibCheck: false };
  await writeFile(join(project, 'program.mts'), program);
  await writeFile(
    join(project, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: { ...defaults, types: ['node'], ...compilerOptions }, files: ['program.mts'] }),
  );
  const tsc = join(root, 'node_modules', compiler, 'bin/tsc');
  return new Promise((resolve) => {
    const args = [tsc, '--pretty', 'false', '--extendedDiagnostics', '-p', project];
    execFile(process.execPath, args, (_error, stdout, stderr) => resolve(stdout + stderr));
  });
}

describe.each(compilers)('with %s', (compiler) => {
  test('the declarations and a program of 50 calls compile for Node', async () => {
    expect(await compile(compiler, fiftyCalls('@xs2a/client'))).not.toContain('error TS');
  });

  test.each([
    { name: 'only log', hook: '() => { console.log(1); }' },
    { name: 'only log, later', hook: 'async () => { console.log(1); }' },
    { name: 'may return headers', hook: "({ attempt }) => { if (attempt > 1) return { 'x-again': '1' }; return; }" },
  ])('hooks that $name compile', async ({ hook }) => {
    const program = `import { createXs2aClient } from '@xs2a/client';
createXs2aClient({ apiKey: 'key', hooks: { onRequest: ${hook} } });
createXs2aClient({ apiKey: 'key', hooks: { onResponse: ${hook.replace("return { 'x-again': '1' }", 'return')}, onFailure: async () => {} } });`;
    expect(await compile(compiler, program)).not.toContain('error TS');
  });

  test('canary: a hook that returns a number does not compile', async () => {
    const program = `import { createXs2aClient } from '@xs2a/client';
createXs2aClient({ apiKey: 'key', hooks: { onRequest: () => 1 } });`;
    expect(await compile(compiler, program)).toContain("Type 'number' is not assignable to type");
  });

  test('the declarations compile for browsers, and for those who set every strict option', async () => {
    const program = `export * from '@xs2a/client';\nexport * from '@xs2a/client/wizard';`;
    const options = { types: [], lib: ['es2022', 'dom', 'dom.iterable'], exactOptionalPropertyTypes: true };
    expect(await compile(compiler, program, options)).not.toContain('error TS');
  });
});

test('a program of 50 calls takes at most 15,000 type instantiations', async () => {
  // Of the program alone: checking the libraries is not up to it.
  const output = await compile('typescript-5.9', fiftyCalls('@xs2a/client'), { skipLibCheck: true });
  const count = Number(/^Instantiations:\s+(\d+)/m.exec(output)?.[1]);
  expect(count).toBeGreaterThan(50);
  expect(count).toBeLessThanOrEqual(15_000);
});

test('canary: the program does not compile when an operation is missing', async () => {
  const program = fiftyCalls('@xs2a/client').replace('account.createPayment(', 'account.createPayments(');
  expect(await compile('typescript', program)).toContain("Property 'createPayments' does not exist");
});

describe('canary: the type tests', () => {
  test('compile against the published declarations', async () => {
    expect(await compile('typescript', await typeTests())).not.toContain('error TS');
  });

  test.each([
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
  ])('fail when $name', async ({ from, to, want }) => {
    await installCopies(from, to);
    expect(await compile('typescript', await typeTests())).toMatch(want);
  });

  async function typeTests(): Promise<string> {
    const text = await readFile(join(root, 'test/types.test-d.ts'), 'utf8');
    return text.replace("'../src/index.ts'", "'@xs2a/client'");
  }

  /** Installs the client beside types of which every `from` is a `to`. */
  async function installCopies(from: string, to: string): Promise<void> {
    for (const name of ['client', 'types']) {
      const source = name === 'client' ? root : join(root, 'node_modules/@xs2a/types');
      const target = join(project, 'node_modules/@xs2a', name);
      await cp(join(source, 'dist'), join(target, 'dist'), { recursive: true });
      await cp(join(source, 'package.json'), join(target, 'package.json'));
    }
    const declarations = join(project, 'node_modules/@xs2a/types/dist/index.d.ts');
    const text = await readFile(declarations, 'utf8');
    expect(text).toContain(from);
    await writeFile(declarations, text.replaceAll(from, to));
  }
});
