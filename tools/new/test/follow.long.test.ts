/** Follows `pnpm new` for each kind in a copy of the repository, does by hand what it leaves, then lints and tests. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { copyWorkingTree, pnpm, run } from '@xs2a/tools-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** What a newcomer types, one line for each kind, and further ones for the shapes that an operation can have. */
const calls = [
  ['operation', 'listBlacklistHits', 'GET', '/v1/blacklist/{blacklist_id}/hits'],
  ['operation', 'createBlacklistNote', 'POST', '/v1/blacklist/{blacklist_id}/note'],
  ['operation', 'deleteBlacklistNote', 'DELETE', '/v1/blacklist/{blacklist_id}/note'],
  ['operation', 'markPaymentAsDisputed', 'POST', '/v1/payments/{payment_id}/dispute', '--answer', 'Payment'],
  ['check', 'rent_check'],
  ['element', 'rating'],
  ['rule', 'no-trailing-slash'],
  ['breaking-rule', 'external-docs-changed', 'patch', 'patch', 'External documentation changes'],
  ['guide', 'going-live'],
  ['package', 'statements'],
  ['package', 'statement-tools', '--in', 'tools'],
];

let copy: string;

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'xs2a-follow-'));
  await copyWorkingTree(root, copy);
  await pnpm(['install', '--prefer-offline', '--frozen-lockfile'], copy);
  for (const call of calls) await run(process.execPath, ['tools/new/src/cli.ts', ...call], { cwd: copy });
  await finishBreakingRule();
  await pnpm(['install', '--prefer-offline', '--no-frozen-lockfile'], copy);
  await pnpm(['run', 'format'], copy);
  await pnpm(['run', 'build'], copy);
  // Writes the reports of the rule.
  await pnpm(
    ['--filter', '@xs2a/compatibility', 'exec', 'vitest', 'run', '--update=all', 'test/rules', 'test/parts'],
    copy,
  );
});

afterAll(() => rm(copy, { recursive: true, force: true }));

/** The rule needs two documents that differ, and a place that finds the difference. */
async function finishBreakingRule(): Promise<void> {
  const folder = 'packages/compatibility';
  await replace(`${folder}/test/rules/external-docs-changed.test.ts`, [
    ['base: document({})', "base: document({ externalDocs: { url: 'https://example.com/a' } })"],
    ['revision: document({})', "revision: document({ externalDocs: { url: 'https://example.com/b' } })"],
    ['say what changes', 'another address of the external documentation is a patch'],
  ]);
  await replace(`${folder}/src/compare/document.ts`, [
    ["externalDocs: 'text-changed'", "externalDocs: 'external-docs-changed'"],
  ]);
  const links = "externalDocs: { url: '/docs' } }),\n    want: ";
  await replace(`${folder}/test/parts/texts.test.ts`, [
    [`${links}text`, `${links}{ ...text, rule: 'external-docs-changed' }`],
  ]);
}

async function replace(file: string, replacements: [before: string, after: string][]): Promise<void> {
  let text = await readFile(join(copy, file), 'utf8');
  for (const [before, after] of replacements) {
    expect(text, file).toContain(before);
    text = text.replace(before, after);
  }
  await writeFile(join(copy, file), text);
}

/** Packages whose tests know operations, checks, elements, rules, guides or packages, and are quick. */
const packages = [
  'openapi',
  'types',
  'client',
  'webhooks',
  'mcp',
  'mock',
  'compatibility',
  'example-typed-calls',
  'statements',
  'statement-tools',
  'doctor',
  'new',
  'pages',
];

test('what was written is linted, and fresh', async () => {
  await pnpm(['run', 'lint'], copy);
  await pnpm(['run', 'check'], copy);
});

test('the tests of all packages that know some of it pass', async () => {
  await pnpm(['run', 'test', ...packages.map((name) => `--filter=@xs2a/${name}`)], copy);
});

/** Which tests of the other packages know some of it: most of theirs are about something else, and slow. */
const parts: [name: string, ...args: string[]][] = [
  ['conformance', 'test/random', 'test/coverage', 'test/workflows', 'test/load.test.ts', 'test/package.test.ts'],
  ['widget', 'test/elements', 'test/module'],
  ['testbank', 'test/operations', 'test/domain', 'test/pins', 'test/http', 'test/widget', 'test/wizard'],
  ['docs', '--exclude=test/browser/**', '--exclude=test/snippets.test.ts'],
];

test.each(parts)('the tests of %s that know some of it pass', async (name, ...args) => {
  await pnpm(['--filter', `@xs2a/${name}`, 'exec', 'vitest', 'run', ...args], copy);
});
