import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UsageError } from '@xs2a/tools-lib';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { workOut, write } from '../src/apply.ts';
import type { Plan } from '../src/kind.ts';
import { kinds } from '../src/kinds/index.ts';
import { openRepository } from '../src/repository.ts';
import { run as runCommand } from '../src/run.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Runs a command line with all options at its end. */
function run(args: readonly string[], root: string): string {
  const first = args.findIndex((arg) => arg.startsWith('--'));
  const words = first === -1 ? args : args.slice(0, first);
  const [name, value = true] = args.slice(words.length);
  return runCommand(words, name === undefined ? {} : { [name.slice(2)]: value }, root);
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'xs2a-new-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const file of [
    'spec/openapi.yaml',
    'spec/resources/blacklist',
    'spec/resources/payments',
    'packages/compatibility/src/policy',
    'apps/docs/src/content/docs/guides',
  ]) {
    cpSync(join(root, file), join(folder, file), { recursive: true });
  }
});

/** Every file of the folder with its text. */
function snapshot(): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    entries.map((entry) => join(entry.parentPath, entry.name)).map((file) => [file, readFileSync(file, 'utf8')]),
  );
}

describe('help', () => {
  test.each([[[]], [['--help']]])('%s lists the kinds', (args) => {
    const text = run(args, folder);
    for (const name of Object.keys(kinds)) expect(text).toContain(`\n  ${name} `);
  });

  test.each(Object.keys(kinds))('%s --help says what it takes, and gives an example', (name) => {
    const text = run([name, '--help'], folder);
    expect(text).toContain(`Usage: pnpm new ${name} <`);
    expect(text).toContain(`Example: pnpm new ${name} `);
  });
});

describe('is refused, and writes nothing', () => {
  const probes = '/v1/blacklist/{blacklist_id}/probes';
  test.each([
    { args: ['endpoint', 'x'], says: 'There is no kind "endpoint"' },
    { args: ['toString'], says: 'There is no kind "toString"' },
    { args: ['rule'], says: 'rule also needs <name>.' },
    { args: ['breaking-rule', 'a-b', 'patch'], says: 'breaking-rule also needs <read> <change>.' },
    { args: ['operation', 'listHits', '--resource', 'hits'], says: 'operation also needs <METHOD> <path>.' },
    { args: ['rule', 'No_Slash'], says: 'kebab-case; got "No_Slash"' },
    { args: ['rule', 'a', '--group', 'start'], says: 'rule has no option --group' },
    { args: ['check', 'rent-check'], says: 'snake_case; got "rent-check"' },
    { args: ['element', ''], says: 'snake_case; got ""' },
    { args: ['guide', 'going-live', '--group', 'end'], says: '--group is one of start' },
    { args: ['guide', 'verify'], says: 'existing files: apps/docs/src/content/docs/guides/verify.mdx' },
    { args: ['package', 'compatibility'], says: 'packages/compatibility exists' },
    { args: ['package', 'a', '--in', 'apps'], says: '--in is one of packages, tools' },
    { args: ['breaking-rule', 'tag-changed', 'patch', 'patch', 'Tags'], says: 'has a rule tag-changed already' },
    { args: ['breaking-rule', 'a-b', 'none', 'patch', 'Tags'], says: 'got "none"' },
    { args: ['breaking-rule', 'a-b', 'patch', 'patch', 'tags change'], says: 'begins with a capital' },
    { args: ['breaking-rule', 'a-b', 'patch', 'patch', 'Tags change.'], says: 'no full stop' },
    { args: ['operation', 'hits', 'GET', probes], says: 'camelCase; got "hits"' },
    { args: ['operation', 'listHits', 'HEAD', probes], says: 'The method is one of GET' },
    { args: ['operation', 'listHits', 'GET', 'blacklist/hits'], says: 'The path starts with /v1/' },
    { args: ['operation', 'listHits', 'GET', `${probes}/`], says: 'The path starts with /v1/' },
    { args: ['operation', 'listHits', 'GET', '/v1/hits'], says: 'name the folder with --resource' },
    {
      args: ['operation', 'listHits', 'GET', '/v1/hits', '--resource', 'hits'],
      says: 'spec/resources/hits has no operation',
    },
    { args: ['operation', 'getHit', 'GET', `${probes}/{hit_id}`], says: 'parameters/HitIdInPath.yaml first' },
    { args: ['operation', 'getItem', 'GET', '/v1/blacklist/{blacklist_id}'], says: 'has GET already' },
    { args: ['operation', 'getHit', 'GET', probes, '--answer', 'Hit'], says: 'schemas has no Hit.yaml' },
  ])('$args', ({ args, says }) => {
    const before = snapshot();
    expect(() => run(args, folder)).toThrow(UsageError);
    expect(() => run(args, folder)).toThrow(says);
    expect(snapshot()).toEqual(before);
  });
});

test.each([
  ['packages', []],
  ['tools', ['--in', 'tools']],
])('a package of %s stands below the last one in the table of folders', (part, options) => {
  for (const file of ['ARCHITECTURE.md', 'biome.imports.jsonc']) cpSync(join(root, file), join(folder, file));
  const rowsOf = () => {
    const [, table = ''] = readFileSync(join(folder, 'ARCHITECTURE.md'), 'utf8').split('## Folders');
    return table.split('\n### ')[0]?.match(new RegExp(`^\\| \`${part}/.*`, 'gm')) ?? [];
  };
  const before = rowsOf();
  run(['package', 'statements-probe', ...options], folder);
  expect(before.length).toBeGreaterThan(5);
  expect(rowsOf()).toEqual([
    ...before,
    `| \`${part}/statements-probe\` | private | statements-probe: say what it is |`,
  ]);
});

describe('writes all or nothing', () => {
  const plan = (edits: Plan['edits']): Plan => ({ templates: ['rule'], values: { name: 'a' }, edits, todo: [] });

  test('when a place for a line is gone', () => {
    const before = snapshot();
    expect(() => run(['check', 'rent_check_probe'], folder)).toThrow('RiskInput.yaml');
    expect(snapshot()).toEqual(before);
  });

  test('when a file cannot be written', () => {
    const before = snapshot();
    const file = 'spec/openapi.yaml';
    const repository = openRepository(folder);
    const outcome = workOut(plan([{ file, change: (text) => `${text}#\n` }]), repository);
    outcome.changed.set('spec/resources', 'a folder cannot be written like a file');
    const broken = { ...repository, read: (name: string) => (name === 'spec/resources' ? '' : repository.read(name)) };
    expect(() => write(folder, outcome, broken)).toThrow();
    expect(snapshot()).toEqual(before);
    expect(existsSync(join(folder, 'spec/rules'))).toBe(false);
  });

  test('several edits of one file follow each other', () => {
    const file = 'spec/openapi.yaml';
    const edits = ['# one\n', '# two\n'].map((line) => ({ file, change: (text: string) => text + line }));
    const { changed } = workOut(plan(edits), openRepository(folder));
    expect(changed.get(file)).toMatch(/# one\n# two\n$/);
  });
});
