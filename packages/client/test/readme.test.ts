import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createMockServer, type MockServer } from '@xs2a/mock';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const readme = await readFile(join(root, 'README.md'), 'utf8');

/** The snippets of the page; one without a client of its own goes on with that of the first. */
const snippets = [...readme.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code = '']) => code);
const programs = snippets.map((code, index) => ({
  name: `${index + 1}: ${code.split('\n').find((line) => /await|create/.test(line))}`,
  code: code.includes('const client') ? code : `${(snippets[0] as string).split('\n').slice(0, 4).join('\n')}${code}`,
}));

let folder: string;
let mock: MockServer;

beforeAll(async () => {
  await mkdir(join(root, 'test-results'), { recursive: true });
  folder = await mkdtemp(join(root, 'test-results/readme-'));
  const types = { compilerOptions: { allowImportingTsExtensions: true }, include: ['*.ts'] };
  await writeFile(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: '../../../../tsconfig.base.json', ...types }),
  );
  mock = await createMockServer();
  const address = await mock.listen(0);
  const detour = `const { fetch } = globalThis;
globalThis.fetch = (url, init) => fetch(String(url).replace('https://api.xs2a.com', '${address}'), init);\n`;
  await writeFile(join(folder, 'detour.mjs'), detour);
  for (const [index, { code }] of programs.entries()) await writeFile(join(folder, `snippet-${index + 1}.ts`), code);
});
afterAll(async () => {
  await mock.close();
  await rm(folder, { recursive: true });
});

function run(...args: string[]): Promise<{ output: string; failed: boolean }> {
  const options = { cwd: folder, env: { ...process.env, XS2A_API_KEY: 'key' } };
  return new Promise((resolve) => {
    execFile(process.execPath, args, options, (error, stdout, stderr) =>
      resolve({ output: stdout + stderr, failed: error !== null }),
    );
  });
}

test('the page has snippets', () => {
  expect(snippets.length).toBeGreaterThan(10);
});

test('all snippets compile', async () => {
  expect(await run(join(root, 'node_modules/typescript/bin/tsc'), '-p', folder)).toEqual({ output: '', failed: false });
});

describe('the snippet runs against the mock', () => {
  test.each(programs.map(({ name }, index) => ({ name, index })))('$name', async ({ index }) => {
    const { output, failed } = await run('--import', './detour.mjs', `snippet-${index + 1}.ts`);
    expect(failed, output).toBe(false);
  });
});

test('canary: a snippet that calls what does not exist fails', async () => {
  const code = (programs[0]?.code ?? '').replace('getVersion', 'getVersions');
  await writeFile(join(folder, 'broken.ts'), code);
  expect(await run('--import', './detour.mjs', 'broken.ts')).toMatchObject({
    output: expect.stringContaining('getVersions is not a function'),
    failed: true,
  });
  await rm(join(folder, 'broken.ts'));
});
