/** CONTRIBUTING.md: a recipe for each kind, and a table that says how many files and folders a change touches. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { expect, test } from 'vitest';
import { workOut } from '../src/apply.ts';
import { kinds } from '../src/kinds/index.ts';
import { openRepository } from '../src/repository.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const page = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');

/** The command of each recipe, without `pnpm new`. */
const commands = new Map(
  [...page.matchAll(/^pnpm new ([\w-]+) (.*)$/gm)].map(([, kind = '', line = '']) => [kind, splitLine(line)]),
);

/** The rows of the table: where to start, and the numbers of files and folders. */
const rows = [...page.matchAll(/^\| .+ \| (.+) \| (\d+) \| (\d+) \|$/gm)].map(([, start = '', files, folders]) => ({
  start,
  files: Number(files),
  folders: Number(folders),
}));

const types = ['schema.ts', 'tables.ts'].map((file) => `packages/types/src/generated/${file}`);
const gate = 'packages/compatibility';

/** Files that belong to each change, and that `pnpm new` does not write. */
const others: Record<string, string[]> = {
  operation: types,
  element: types,
  check: ['packages/types/src/generated/schema.ts', 'packages/webhooks/src/generated/payloads.ts'],
  'breaking-rule': [
    `${gate}/src/compare/document.ts`,
    `${gate}/test/parts/texts.test.ts`,
    `${gate}/test/reports/texts.txt`,
    `${gate}/test/reports/external-docs-changed.txt`,
  ],
  package: ['pnpm-lock.yaml'],
};

test.each(Object.keys(kinds))('there is a recipe for %s', (kind) => {
  expect([...commands.keys()]).toContain(kind);
});

/** Ends of the names in the recipes, and others: a name of a recipe exists where somebody has followed it. */
const unusedEnds: Record<string, [end: string, unused: string]> = {
  operation: ['its', 'itProbes'],
  check: ['_check', '_probe_check'],
  element: ['ing', 'ing_probe'],
  rule: ['-slash', '-slash-probe'],
  'breaking-rule': ['-changed', '-probe-changed'],
  guide: ['-live', '-live-probe'],
  package: ['ments', 'ments-probe'],
};

/** The words of a recipe, with a name that is not used yet. */
function unusedWords(kind: string): string[] {
  const [end, unused] = unusedEnds[kind] as [string, string];
  return (commands.get(kind) ?? []).map((word) => (word.endsWith(end) ? word.slice(0, -end.length) + unused : word));
}

test.each(Object.entries(kinds))('the table counts the files and folders of %s', (name, kind) => {
  const { values, positionals } = parseArgs({
    args: unusedWords(name),
    options: Object.fromEntries((kind.options ?? []).map((option) => [option, { type: 'string' }])),
    allowPositionals: true,
  });
  const repository = openRepository(root);
  const plan = kind.plan({ words: positionals, options: values as Record<string, string>, repository });
  const { created, changed } = workOut(plan, repository);
  const files = [...created.keys(), ...changed.keys(), ...(others[name] ?? [])];
  const row = rows.find(({ start }) => start === `\`pnpm new ${name}\``);
  expect(row).toMatchObject({ files: files.length, folders: new Set(files.map((file) => dirname(file))).size });
});

test('files that `pnpm new` does not write are in folders that exist', () => {
  const folders = Object.values(others).flatMap((files) => files.map((file) => join(root, dirname(file))));
  expect(folders.filter((folder) => !existsSync(folder))).toEqual([]);
});

/** The words of a command line; quotes keep words together. */
function splitLine(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? '');
}
