/** The code of the guides as a reader copies it from the built pages: it compiles, and prints what they say. */
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { execute } from '@xs2a/tools-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dist, home, snippets } from '../../src/home.ts';
import { type Copied, copyFrom } from '../snippets/copied.ts';
import { listPrograms, listSnippets } from '../snippets/files.ts';
import { SnippetRunner } from '../snippets/run.ts';
import { testbankStart } from '../testbank.ts';
import { readGuide } from './tables.ts';

const guides = new Map<string, Copied[]>(
  globSync('guides/*.html', { cwd: dist })
    .sort()
    .map((page) => [basename(page, '.html'), copyFrom(readFileSync(join(dist, page), 'utf8'))]),
);

/** What is generated: the reader has it, and the page does not show it. */
const generated = ['generate-a-client/xs2a.ts'];

const block = (file: string, code: string, kind = 'snippet') =>
  `<div data-shown="${kind}" data-file="${file}"><button data-code="${code.replaceAll('"', '&quot;').replaceAll('\n', '\x7f')}"></button></div>`;

guides.set(
  'canary',
  copyFrom(`
    ${block('a/early.ts', 'await client.getVersion();')}
    ${block('a/create.ts', "import { createXs2aClient } from '@xs2a/client';\n\nconst client = createXs2aClient({\n  apiKey: '',\n});\nconsole.log(client);")}
    ${block('a/late.ts', 'await client.getVersion();')}
    ${block('a/no-import.ts', 'console.log(parseFlag(1));')}
    ${block('a/unused.ts', "import { parseFlag } from '@xs2a/client';")}
  `),
);

let folder: string;
beforeAll(() => {
  // Within this package, whose dependencies are those of the reader.
  mkdirSync(join(home, 'test-results'), { recursive: true });
  folder = mkdtempSync(join(home, 'test-results/copied-'));
  for (const [guide, files] of guides) {
    mkdirSync(join(folder, guide));
    for (const { name, text } of files) writeFileSync(join(folder, guide, name), text);
  }
  for (const file of generated) cpSync(join(snippets, file), join(folder, file));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** @returns what the compiler finds, of all guides together */
async function compile(): Promise<string[]> {
  const compilerOptions = { lib: ['es2023', 'dom', 'dom.iterable'], noUnusedLocals: true, moduleDetection: 'force' };
  const config = { extends: '../../../../tsconfig.base.json', compilerOptions, include: ['*/*.ts'] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  const tsc = join(home, 'node_modules/typescript/bin/tsc');
  const { stdout } = await execute(process.execPath, [tsc, '--pretty', 'false', '-p', '.'], { cwd: folder });
  return stdout.split('\n').filter((line) => / error /.test(line));
}

test('everything compiles behind the client that its guide creates above; what would not is noticed', async () => {
  const problems = await compile();
  const isCanary = (problem: string) => problem.startsWith('canary/');
  expect(problems.filter((problem) => !isCanary(problem))).toEqual([]);
  expect(problems.filter(isCanary).map((problem) => problem.replace(/\(.*?\): error (\w+).*/, ' $1'))).toEqual([
    'canary/early.ts TS2304',
    'canary/no-import.ts TS2552',
    'canary/unused.ts TS6133',
  ]);
});

test('what it reads from the environment is set in the quick start, or with the first bank user', () => {
  const guides = readGuide('quick-start') + readGuide('bank-users');
  const set = [...guides.matchAll(/^ *export (\w+)=/gm)].map(([, name]) => name);
  const read = listSnippets().flatMap((file) =>
    [
      ...readFileSync(join(snippets, file), 'utf8').matchAll(
        /(?:\bprocess\.env\.|\$|environ\["|getenv\(['"])(XS2A_\w+)/g,
      ),
    ].map(([, name]) => name),
  );
  expect([...new Set(read)].sort()).toEqual(set.sort());
});

test('the quick start says how the Testbank of the outputs was started', () => {
  expect(readGuide('quick-start')).toContain(`\`--seed 1 --now ${testbankStart}\``);
});

describe('prints what its guide says, when its server has been prepared as the guide says', () => {
  const programs = listPrograms();
  const cases = [...guides].flatMap(([guide, files]) =>
    files.filter(({ file }) => programs.includes(file)).map((block) => ({ guide, ...block })),
  );

  let runner: SnippetRunner;
  beforeAll(async () => {
    runner = await SnippetRunner.start();
  });
  afterAll(() => runner.close());

  test.each(cases)('$guide: $name', async ({ guide, name, output }) => {
    const printed = await runner.run(join(folder, guide, name));
    if (output !== undefined && printed !== undefined) expect(printed.trim()).toBe(output);
  });

  test('most programs have an output, and some a preparation', () => {
    expect(cases.filter(({ output }) => output !== undefined).length).toBeGreaterThan(50);
    expect(cases.filter(({ text }) => text.startsWith('// testbank: ')).length).toBeGreaterThan(0);
  });
});

test('what prepares the Testbank is read from the page, and so are the outputs of a program of several blocks', () => {
  const page = [
    block('a/b.sh', 'first'),
    block('a/b.out', `curl "$X/_testbank/faults" \\\n  --json '{"operation_id":"getRisk"}'`, 'preparation'),
    block('a/b.out', '1', 'output'),
    block('a/b.sh', 'second'),
    block('a/b.out', '2', 'output'),
  ];
  expect(copyFrom(page.join(''))).toEqual([
    {
      file: 'a/b.sh',
      name: 'b.sh',
      text: '# testbank: /_testbank/faults {"operation_id":"getRisk"}\nfirst\n\necho\nsecond\n',
      output: '1\n2',
    },
  ]);
});
