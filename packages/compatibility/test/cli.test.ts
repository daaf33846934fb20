import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { answered, object, pet, string } from './documents.ts';
import { folderOf, run } from './run.ts';

const files = { 'base.json': answered(object({ name: string })), 'revision.json': answered(pet) };

test('a change below the limit ends with 0', async () => {
  const { exitCode, stdout } = await run(['diff', 'base.json', 'revision.json'], await folderOf(files));
  expect(exitCode).toBe(0);
  expect(stdout).toContain('1 minor. Release: minor.');
});

test('a change that reaches the limit ends with 1', async () => {
  const folder = await folderOf(files);
  expect((await run(['diff', 'base.json', 'revision.json', '--fail-on', 'minor'], folder)).exitCode).toBe(1);
  expect((await run(['diff', 'revision.json', 'base.json'], folder)).exitCode).toBe(1);
});

test('the JSON format is what the library returns', async () => {
  const { stdout } = await run(['diff', 'base.json', 'revision.json', '--format', 'json'], await folderOf(files));
  expect(JSON.parse(stdout)).toEqual({
    bump: 'minor',
    changes: [
      {
        id: expect.stringMatching(/^[0-9a-f]{16}$/),
        bump: 'minor',
        rule: 'property-added',
        operation: 'GET /pets',
        pointer: '#/paths/~1pets/get/responses/200/content/application~1json/schema/properties/age',
        direction: 'response',
        after: { type: 'integer' },
        message: 'Field `GET /pets, response 200, age` is new.',
        repair: 'Raise at least the minor version.',
      },
    ],
    ignored: [],
  });
});

test('the other formats name the changes and the release', async () => {
  const folder = await folderOf(files);
  const markdown = await run(['diff', 'revision.json', 'base.json', '--format', 'markdown'], folder);
  expect(markdown.stdout).toContain('**1 major.** Release: **major**.\n\n## Breaking\n\n- Field `GET /pets');
  const github = await run(['diff', 'revision.json', 'base.json', '--format', 'github'], folder);
  expect(github.stdout).toContain('::error file=base.json,title=major%3A property-removed::Field');
});

test('--semantics-unchanged makes changed descriptions a patch', async () => {
  const described = (description: string) => answered(object({ name: { type: 'string', description } }));
  const folder = await folderOf({ 'base.json': described('Name.'), 'revision.json': described('The name.') });
  expect((await run(['diff', 'base.json', 'revision.json'], folder)).exitCode).toBe(1);
  expect((await run(['diff', 'base.json', 'revision.json', '--semantics-unchanged'], folder)).exitCode).toBe(0);
});

test('help shows the commands, their options and examples', async () => {
  expect((await run(['--help'], '.')).stdout).toContain('diff      rate every difference');
  const { exitCode, stdout } = await run(['diff', '--help'], '.');
  expect(exitCode).toBe(0);
  expect(stdout).toContain('--fail-on <bump>');
  expect(stdout).toContain('Examples:');
});

test('the version is that of the package', async () => {
  const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
  expect(await run(['--version'], '.')).toEqual({ exitCode: 0, stdout: `${version}\n`, stderr: '' });
});

test.each([
  ['no command', [], 'Usage: xs2a-compat'],
  ['an unknown command', ['compare'], 'There is no command "compare"'],
  ['one document', ['diff', 'base.json'], 'expected two documents, found 1'],
  ['an unknown format', ['diff', 'base.json', 'revision.json', '--format', 'xml'], '--format is one of text, json'],
  ['an unknown limit', ['diff', 'base.json', 'revision.json', '--fail-on', 'none'], '--fail-on is one of major'],
  ['an unknown option', ['diff', 'base.json', 'revision.json', '--strict'], "Unknown option '--strict'"],
])('%s ends with 2 and says what was expected', async (_, args, expected) => {
  const { exitCode, stderr } = await run(args, await folderOf(files));
  expect(exitCode).toBe(2);
  expect(stderr).toContain(expected);
});

test('an ignored extension is counted with its reason, and requires nothing', async () => {
  const [base, revision] = [1, 2].map((owner) => ({ ...answered(pet), 'x-owner': owner }));
  const folder = await folderOf({ 'base.json': base, 'revision.json': revision });
  const strict = await run(['diff', 'base.json', 'revision.json'], folder);
  expect(strict).toMatchObject({ exitCode: 1, stdout: expect.stringContaining('unknown-keyword') });
  const reason = 'It names a team, and no caller reads it.';
  const { exitCode, stdout } = await run(
    ['diff', 'base.json', 'revision.json', '--ignore-extension', `x-owner=${reason}`, '--ignore-extension', 'x-b=b'],
    folder,
  );
  expect(stdout).toBe(`Ignored: 1 change of \`x-owner\`. ${reason}\nNo change. Release: none.\n`);
  expect(exitCode).toBe(0);
});

test.each(['x-owner', 'x-owner=', 'x-owner= ', 'owner=Why', '=Why'])(
  'an extension to ignore has a name and a reason: %s',
  async (text) => {
    const { exitCode, stderr } = await run(['diff', 'base.json', 'revision.json', '--ignore-extension', text], '.');
    expect(stderr).toContain(`--ignore-extension is written as x-name=reason; found "${text}"`);
    expect(exitCode).toBe(2);
  },
);
