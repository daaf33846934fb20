/** The rules of `biome.imports.jsonc`, shown to fail on files that break them. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execute } from '@xs2a/tools-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const biome = join(root, 'node_modules/.bin/biome');

/** Folders whose files import something, and whether they may. */
const allowed = [
  ['packages/client/src', '@xs2a/types'],
  ['packages/client/src/testing', '@xs2a/openapi/openapi.json'],
  ['packages/client/src/testing', '@xs2a/webhooks'],
  ['packages/webhooks/src', '@xs2a/types'],
  ['packages/conformance/src', '@xs2a/contract/read'],
  ['packages/mcp/src', '@xs2a/client'],
  ['packages/mcp/src', '@xs2a/contract'],
  ['packages/server/src', '@xs2a/contract'],
  ['packages/server/src', '@xs2a/webhooks'],
  ['packages/widget/src', '@xs2a/client/wizard'],
  ['apps/mock/src/control', '@xs2a/server'],
  ['apps/testbank/src', '@xs2a/contract'],
  ['apps/docs/src', '@xs2a/widget'],
  ['apps/docs/src', '@xs2a/tools-lib'],
  ['tools/codegen/src', '@xs2a/contract'],
  ['spec/compiler', '@xs2a/tools-lib'],
  ['spec/compiler', '../rules/house/rule.ts'],
  ['spec/rules/house', '../../reader/json.ts'],
  ['packages/contract/src', 'ajv/dist/2020.js'],
  ['packages/client/test', '@xs2a/mock'],
] as const;
const forbidden = [
  ['packages/client/src', '@xs2a/contract'],
  ['packages/client/src', '@xs2a/client'],
  ['packages/client/src', '@xs2a/openapi/openapi.json'],
  ['packages/client/src/testing', '@xs2a/contract'],
  ['packages/client/src', '../../types/src/index.ts'],
  ['packages/contract/src', '@xs2a/server'],
  ['packages/contract/src/codecs', '../../../../spec/src/rules.ts'],
  ['packages/server/src', '@xs2a/mock'],
  ['packages/widget/src', '@xs2a/client'],
  ['packages/widget/src', '@xs2a/contract'],
  ['packages/types/src', '@xs2a/codegen'],
  ['packages/compatibility/src/gate', '@xs2a/types'],
  ['packages/conformance/src', '@xs2a/mock'],
  ['packages/mcp/src', '@xs2a/mock'],
  ['packages/webhooks/src', '@xs2a/client'],
  ['apps/mock/src', '@xs2a/testbank'],
  ['apps/testbank/src', '@xs2a/mock'],
  ['apps/docs/src', '@xs2a/mock'],
  ['spec/rules/house', '@xs2a/contract'],
  ['spec/rules/house', '../../compiler/bundle.ts'],
  ['spec/reader', '@xs2a/tools-lib'],
  ['spec/reader', '../compiler/bundle.ts'],
  ['spec/reader', '../rules/house/rule.ts'],
] as const;

/** Every package that there is, with a name that none of them may import. */
const everyPackage = ['packages', 'apps'].flatMap((parent) =>
  readdirSync(join(root, parent)).map((name) => [`${parent}/${name}/src`, '@xs2a/runtimes'] as const),
);
const circle = ['packages/new/src/a.ts', 'packages/new/src/b.ts'];

const cases = [...allowed, ...forbidden, ...everyPackage];
const fileOf = (index: number) => `${cases[index]?.[0]}/canary-${index}.ts`;

let folder: string;
/** Each file with a finding, and the rules that it breaks. */
let findings: Map<string, string[]>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'xs2a-imports-'));
  for (const file of ['biome.jsonc', 'biome.imports.jsonc', '.gitignore']) cpSync(join(root, file), join(folder, file));
  cases.forEach(([, specifier], index) => {
    write(fileOf(index), `import { thing } from '${specifier}';\nconsole.log(thing);\n`);
  });
  write('packages/new/src/a.ts', "import type { B } from './b.ts';\n\nexport type A = B[];\n");
  write('packages/new/src/b.ts', "import type { A } from './a.ts';\n\nexport type B = A | string;\n");
  findings = await lint();
});

afterAll(() => rmSync(folder, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

async function lint(): Promise<Map<string, string[]>> {
  const args = ['lint', '--colors=off', '--reporter=json', '--max-diagnostics=none', '.'];
  const { stdout } = await execute(biome, args, { cwd: folder });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { category: string; location: { path: string } }[] };
  const rules = new Map<string, string[]>();
  for (const { category, location } of diagnostics) {
    rules.set(location.path, [...(rules.get(location.path) ?? []), category]);
  }
  return rules;
}

const direction = 'lint/style/noRestrictedImports';
const rulesOf = (index: number) => findings.get(fileOf(index)) ?? [];

describe('is allowed', () => {
  test.each(allowed.map(([from, to], index) => ({ from, to, index })))('$from → $to', ({ index }) => {
    expect(rulesOf(index)).toEqual([]);
  });
});

describe('is forbidden', () => {
  const offset = allowed.length;
  test.each(forbidden.map(([from, to], index) => ({ from, to, index })))('$from → $to', ({ index }) => {
    expect(rulesOf(offset + index)).toEqual([direction]);
  });
});

describe('has a rule', () => {
  const offset = allowed.length + forbidden.length;
  test.each(everyPackage.map(([from], index) => ({ from, index })))('$from', ({ index }) => {
    expect(rulesOf(offset + index)).toEqual([direction]);
  });
});

test('a circle is found, also a circle of only types', () => {
  expect(circle.map((file) => findings.get(file))).toEqual([
    ['lint/suspicious/noImportCycles'],
    ['lint/suspicious/noImportCycles'],
  ]);
});
