import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Compiled, compile, root } from './support/compile.ts';
import { testDeclarations } from './support/declarations.ts';
import { createFolder } from './support/programs.ts';

testDeclarations('typescript');

describe('the type tests', () => {
  const canaries = [
    {
      name: 'a field is removed from an answer',
      from: 'payment_status: PaymentStatus',
      to: 'was: PaymentStatus',
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
      from: '"listBankAccounts" | "getBankAccount"',
      to: '"getBankAccount"',
      want: /'listBankAccounts'/,
    },
  ];

  let folder: string;
  let errors: Compiled['errors'];
  beforeAll(async () => {
    folder = await createFolder();
    const text = await readFile(join(root, 'test/types.test-d.ts'), 'utf8');
    const typeTests = text
      .replace("'../src/index.ts'", "'@xs2a/client'")
      .replace("'../src/paths/index.ts'", "'@xs2a/client/paths'");
    for (const [number, { name, from, to }] of canaries.entries()) {
      await installCopies(join(folder, name), number, from, to);
    }
    const copies = canaries.map(({ name }) => [`${name}/type-tests`, typeTests]);
    const all = { 'as it is': typeTests, ...Object.fromEntries(copies) };
    ({ errors } = await compile('typescript', folder, all));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('compile against the published declarations', () => {
    expect(errors['as it is']).toBeUndefined();
  });

  test.each(canaries)('canary: fail when $name', ({ name, want }) => {
    expect(errors[`${name}/type-tests`]).toMatch(want);
  });

  /** Installs copies of client and types, and replaces every `from` in the types by `to`. */
  async function installCopies(consumer: string, number: number, from: string, to: string): Promise<void> {
    await mkdir(consumer);
    // Without it, the programs would belong to this package, and import it instead of the copy.
    await writeFile(join(consumer, 'package.json'), '{"name":"consumer"}');
    for (const name of ['client', 'types']) {
      const source = name === 'client' ? root : join(root, 'node_modules/@xs2a/types');
      const target = join(consumer, 'node_modules/@xs2a', name);
      await cp(join(source, 'dist'), join(target, 'dist'), { recursive: true });
      // A compiler takes packages with the same name and version for one package.
      const manifest = {
        ...JSON.parse(await readFile(join(source, 'package.json'), 'utf8')),
        version: `0.0.${number}`,
      };
      await writeFile(join(target, 'package.json'), JSON.stringify(manifest));
    }
    const declarations = join(consumer, 'node_modules/@xs2a/types/dist/index.d.ts');
    const declared = await readFile(declarations, 'utf8');
    expect(declared).toContain(from);
    await writeFile(declarations, declared.replaceAll(from, to));
  }
});
