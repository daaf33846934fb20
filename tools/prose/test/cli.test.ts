import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execute } from '@xs2a/tools-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const cli = join(root, 'tools/prose/src/cli.ts');
const run = (...args: string[]) => execute(process.execPath, [cli, ...args], { cwd: root });

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'prose-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

test('canary: a broken page fails with file, line, rule, words and repair', async () => {
  writeFileSync(join(folder, 'page.md'), '# A page\n\nA body that is no event is refused.\n');
  const { exitCode, stdout } = await run('--root', folder);
  expect(stdout.split('\n').slice(0, 3)).toEqual([
    'page.md:3  is-no',
    '  found   is no event',
    '  repair  Write “is not a …”, or “are not …”.',
  ]);
  expect(exitCode).toBe(1);
  const { stdout: json } = await run('page.md', '--root', folder, '--format', 'json');
  expect(JSON.parse(json)).toMatchObject([{ file: 'page.md', line: 3, rule: 'is-no', found: 'is no event' }]);
});

test('pages without a problem pass', async () => {
  writeFileSync(join(folder, 'good.md'), '# A page\n\nA body that is not an event is refused.\n');
  const { exitCode, stdout } = await run('good.md', '--root', folder);
  expect(stdout).toBe('The prose has no problems (1 text).\n');
  expect(exitCode).toBe(0);
});

test.each([
  { args: ['nowhere.md'], want: 'No sentences are checked in: nowhere.md.' },
  { args: ['README.md', 'nowhere.md', 'biome.json'], want: 'No sentences are checked in: nowhere.md, biome.json.' },
  { args: ['--format', 'xml'], want: '--format is text or json; got "xml".' },
])('a wrong command line ($want) ends with 2', async ({ args, want }) => {
  const { exitCode, stderr } = await run(...args);
  expect(stderr).toContain(want);
  expect(exitCode).toBe(2);
});
