import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTexts } from '../../src/texts/files.ts';

const files = {
  'README.md': 'A page.',
  '.changeset/a.md': 'A change.',
  'apps/docs/src/guide.mdx': 'A guide.',
  'tools/new/templates/guide.mdx.template': '---\ntitle: {{title}}\n---\nA template.',
  'spec/openapi.yaml': 'description: A contract.',
  'apps/docs/src/pages/404.astro': '<p>The page cannot be found.</p>',
  'apps/mock/src/page/browser/index.html': '<p>The mock keeps no state.</p>',
  'packages/client/src/index.ts': "/** A comment. */\nthrow new Error('The file cannot be read.');",
  'tools/new/src/cli.ts': "/** A comment of a tool. */\nthrow new Error('The file cannot be written.');",
};

/** What is generated, released or made to fail. */
const others = {
  'spec/CHANGELOG.md': 'The past.',
  'packages/client/api/index.api.md': 'A report.',
  'packages/client/src/generated/table.ts': "f('The file cannot be generated.')",
  'spec/released/openapi.yaml': 'description: A baseline.',
  'tools/prose/test/rules/failing.md': 'A fault.',
  'apps/docs/node_modules/a/README.md': 'A library.',
};

let root = '';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'prose-'));
  for (const [file, text] of Object.entries({ ...files, ...others })) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
});

afterAll(() => rmSync(root, { recursive: true }));

test('pages, changesets, contract, messages and comments are read, and nothing that is generated', () => {
  expect(readTexts(root).map(({ file, markdown }) => `${file}: ${markdown.trim()}`)).toEqual([
    '.changeset/a.md: A change.',
    'README.md: A page.',
    'apps/docs/src/guide.mdx: A guide.',
    'tools/new/templates/guide.mdx.template: ---\ntitle: {{title}}\n---\nA template.',
    'spec/openapi.yaml: A contract.',
    'packages/client/src/index.ts: The file cannot be read.',
    'tools/new/src/cli.ts: The file cannot be written.',
    'packages/client/src/index.ts: A comment.',
    'tools/new/src/cli.ts: A comment of a tool.',
    'apps/docs/src/pages/404.astro: The page cannot be found.',
    'apps/mock/src/page/browser/index.html: The mock keeps no state.',
  ]);
});

test('with paths, only these files are read', () => {
  expect(readTexts(root, ['README.md', 'spec/openapi.yaml']).map(({ file }) => file)).toEqual([
    'README.md',
    'spec/openapi.yaml',
  ]);
});
