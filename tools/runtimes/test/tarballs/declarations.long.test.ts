/** What compilers write about the libraries: declarations of programs that use them, and messages about mistakes. */
import { mkdir, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execute } from '@xs2a/tools-lib';
import { operationTable } from '@xs2a/types';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compilers, findCompiler } from './compilers.ts';
import { type Consumer, createConsumer } from './consumer.ts';

/** A program whose declarations are inferred: every call, its answer and its success, and what else a user exports. */
const program = [
  "import { createXs2aClient } from '@xs2a/client';",
  "import { createPathsClient } from '@xs2a/client/paths';",
  "import { createFetchHandler as forwardFetch, createNodeHandler as forwardNode } from '@xs2a/client/proxy';",
  "import { createEvent, exampleBody } from '@xs2a/client/testing';",
  "import { openWizard, validateForm, WizardStepError } from '@xs2a/client/wizard';",
  "import { verify } from '@xs2a/webhooks';",
  "import { deduplicate } from '@xs2a/webhooks/deduplicate';",
  "import { createFetchHandler } from '@xs2a/webhooks/fetch';",
  "import { createNodeHandler } from '@xs2a/webhooks/node';",
  "import { checkPayload } from '@xs2a/webhooks/schemas';",
  "export const apiKey = createXs2aClient({ apiKey: 'key' });",
  "export const accessToken = createXs2aClient({ accessToken: 'token' });",
  'const input = {} as never;',
  ...Object.entries(operationTable).flatMap(([id, { security, success }]) => [
    `export const ${id} = ${security[0]}.${id};`,
    `export const ${id}Call = () => ${id}(input);`,
    `export const ${id}Answer = async () => await ${id}(input);`,
    `export const ${id}Success = async () => (${success === 'none' ? '' : '{ ...'}(await ${id}(input).orThrow())${success === 'none' ? '' : ' }'});`,
    `export const ${id}Input = (value: NonNullable<Parameters<typeof ${id}>[0]>) => ({ ...value });`,
  ]),
  "export const paths = createPathsClient({ apiKey: 'key' });",
  "export const byPath = async () => (await paths.GET('/v1/payments')).data?.data[0];",
  'export const payments = async () => { for await (const payment of apiKey.listPayments()) return payment; };',
  "export const example = () => exampleBody('getPayment');",
  "export const created = () => createEvent('transaction.created');",
  "export const wizard = async () => (await apiKey.openWizard('key')).state;",
  'export const element = async () => (await wizard()).phase === "form" && (await wizard());',
  'export const open = openWizard;',
  'export const validate = validateForm;',
  'export const reason = (error: unknown) => error instanceof WizardStepError && error;',
  'export const check = checkPayload;',
  'export const event = () => { const verdict = checkPayload(input); return verdict.ok && verdict.known && verdict.event; };',
  "export const verdict = () => verify(input, '', '', { check: checkPayload });",
  'export const once = deduplicate();',
  'export const fetchProxy = forwardFetch({ client: apiKey, isOwnSession: () => true });',
  'export const nodeProxy = forwardNode({ client: accessToken, isOwnSession: () => true });',
  "export const onFetch = createFetchHandler({ secrets: 'x', check: checkPayload, handle: (delivery) => delivery });",
  "export const onNode = createNodeHandler({ secrets: 'x', check: checkPayload, handle: (delivery) => delivery });",
].join('\n');

let consumer: Consumer;
/** A project in which only client and webhooks can be found. */
let project: string;
beforeAll(async () => {
  consumer = await createConsumer();
  project = join(consumer.folder, 'project');
  // As pnpm installs them.
  const installed = (name: string) => join(project, 'node_modules/.pnpm', name, 'node_modules/@xs2a');
  await mkdir(join(project, 'node_modules/@xs2a'), { recursive: true });
  for (const name of ['types', 'client', 'webhooks']) {
    await mkdir(installed(name), { recursive: true });
    await rename(consumer.folderOf(`@xs2a/${name}`), join(installed(name), name));
    if (name === 'types') continue;
    await symlink(join(installed('types'), 'types'), join(installed(name), 'types'));
    await symlink(join(installed(name), name), join(project, 'node_modules/@xs2a', name));
  }
  await writeFile(join(project, 'package.json'), '{ "private": true, "type": "module" }');
});
afterAll(() => consumer.remove());

/** @returns the diagnostics of a program of the project, and its declarations */
async function compile(compiler: string, text: string) {
  const { tsc, typeRoots } = await findCompiler(compiler);
  await writeFile(join(project, 'program.ts'), text);
  const strict = { strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false };
  const lib = { lib: ['es2022'], types: ['node'], typeRoots, target: 'es2022', module: 'nodenext' };
  const compilerOptions = { ...strict, ...lib, declaration: true, emitDeclarationOnly: true, outDir: compiler };
  const config = join(project, 'tsconfig.json');
  await writeFile(config, JSON.stringify({ compilerOptions, files: ['program.ts'] }));
  const { stdout, stderr } = await execute(process.execPath, [tsc, '--pretty', 'false', '-p', config]);
  return {
    diagnostics: stdout + stderr,
    // Some compilers write none for a program with mistakes.
    declarations: await readFile(join(project, compiler, 'program.d.ts'), 'utf8').catch(() => ''),
  };
}

const beginning = [
  "import { createXs2aClient } from '@xs2a/client';",
  "const client = createXs2aClient({ apiKey: 'key' });",
  'declare const env: string | undefined;',
  'const options = { apiKey: env };',
];

/** Programs with one mistake, where it is reported, and what the report names. */
const mistakes = [
  {
    name: 'a missing field, and the object that needs it',
    line: "client.createPayment({ body: { amount: 1, currency_id: 'EUR', purpose: 'x', recipient_holder: 'x' } });",
    at: 'body',
    want: /'recipient_iban' is missing in type .* required in type 'PaymentInput'/,
  },
  {
    name: 'a parameter that does not exist',
    line: 'client.listPayments({ query: { pages: 1 } });',
    at: 'pages',
    want: /'pages' does not exist in type/,
  },
  {
    name: 'an API key that may be missing',
    line: 'createXs2aClient({ apiKey: env });',
    at: 'apiKey',
    want: /Type 'string \| undefined' is not assignable to type 'Secret'/,
  },
  {
    name: 'an access token that may be missing',
    line: 'createXs2aClient({ accessToken: env });',
    at: 'accessToken',
    want: /Type 'string \| undefined' is not assignable to type 'Secret'/,
  },
  {
    name: 'an API key that may be missing in a variable',
    line: 'createXs2aClient(options);',
    at: 'options',
    want: /Types of property 'apiKey' are incompatible/,
  },
];

// Older ones do not look into packages that are symbolic links.
describe.each(['typescript-5.4', ...compilers.slice(1)])('%s', (compiler) => {
  test('infers declarations that need no package but those that the project has', async () => {
    const { diagnostics, declarations } = await compile(compiler, program);
    expect(diagnostics).toBe('');
    expect(declarations).not.toMatch(/xs2a\/types|node_modules/);
    for (const id of Object.keys(operationTable)) expect(declarations).toContain(`export declare const ${id}: `);
    expect(declarations).toMatch(/\bbody: import\("@xs2a\/client"\)\.PaymentInput;/);
    expect(declarations).toMatch(/\bbyPath: \(\) => Promise<import\("@xs2a\/client[a-z/]*"\)\.Payment \| undefined>;/);
  });

  test('reports mistakes where they are, and names what is wrong', async () => {
    const { diagnostics } = await compile(compiler, [...beginning, ...mistakes.map(({ line }) => line)].join('\n'));
    const reports = diagnostics.split(/^(?=\S)/m);
    const found = reports.map((report) => {
      const [, line, column] = /^.*program\.ts\((\d+),(\d+)\): error/.exec(report) ?? [];
      const mistake = mistakes[Number(line) - beginning.length - 1];
      return {
        name: mistake?.name,
        at: mistake?.line.slice(Number(column) - 1).match(/^\w+/)?.[0],
        names: mistake?.want.test(report) || report,
      };
    });
    expect(found).toEqual(mistakes.map(({ name, at }) => ({ name, at, names: true })));
  });
});

test('canary: without the types that the client exports, a declaration cannot be written', async () => {
  const file = join(project, 'node_modules/@xs2a/client/dist/index.d.ts');
  const before = await readFile(file, 'utf8');
  const text = [
    "import { createXs2aClient } from '@xs2a/client';",
    "export const pay = async () => ({ ...(await createXs2aClient({ apiKey: 'key' }).getPayment({} as never).orThrow()) });",
  ].join('\n');
  expect((await compile('typescript-5.9', text)).diagnostics).toBe('');
  await writeFile(file, before.replace(/^export type \* from "@xs2a\/types";$/m, ''));
  try {
    expect((await compile('typescript-5.9', text)).diagnostics).toContain('TS2742');
  } finally {
    await writeFile(file, before);
  }
});
