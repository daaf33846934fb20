/** The commands of the guide, run with the tools that this repository has. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { bundleFile } from '../../src/contract.ts';
import { listDownloads, toChecksumFile } from '../../src/downloads/list.ts';
import { home, snippets } from '../../src/home.ts';

const root = join(home, '../..');
const own = join(snippets, 'generate-a-client');
const { catalog } = parse(readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8')) as {
  catalog: Record<string, string>;
};

interface Manifest {
  scripts: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies: Record<string, string>;
}

const read = (file: string): Manifest => JSON.parse(readFileSync(file, 'utf8'));

/** The tools, each with the package of this repository that has it, and what it writes. */
const tools = [
  { file: 'package.json', place: 'tools/codegen', output: 'src/xs2a.ts' },
  { file: 'package-hey-api.json', place: 'examples/hey-api', output: 'src/xs2a/types.gen.ts' },
  { file: 'package-orval.json', place: 'examples/orval', output: 'src/xs2a.ts' },
].map((tool) => ({ ...tool, manifest: read(join(own, tool.file)), folder: '' }));

// Within this package: what is generated finds its libraries from there.
const scratch = join(home, 'test-results');
beforeAll(() => {
  mkdirSync(scratch, { recursive: true });
  for (const tool of tools) {
    tool.folder = mkdtempSync(join(scratch, 'generate-'));
    mkdirSync(join(tool.folder, 'contract'));
    cpSync(bundleFile, join(tool.folder, 'contract/openapi.json'));
    cpSync(own, tool.folder, { recursive: true, filter: (file) => !/package.*\.json$|xs2a\.ts$/.test(file) });
    cpSync(join(own, tool.file), join(tool.folder, 'package.json'));
  }
});
afterAll(() => {
  for (const { folder } of tools) rmSync(folder, { recursive: true });
});

/** Runs a script as npm does: by a shell that finds the tools of a package. */
async function run(script: string, folder: string, place = 'tools/codegen'): Promise<void> {
  const PATH = [join(root, place, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  await promisify(execFile)('sh', ['-c', script], { cwd: folder, env: { ...process.env, PATH } });
}

describe('a tool', () => {
  test.each(tools)('of $file has the version that is tested here', ({ manifest, place }) => {
    const { typescript = '', ...versions } = { ...manifest.dependencies, ...manifest.devDependencies };
    const { dependencies, devDependencies } = read(join(root, place, 'package.json'));
    expect(typescript).toBe({ ...dependencies, ...devDependencies }.typescript);
    for (const [name, version] of Object.entries(versions)) expect(version, name).toBe(catalog[name]);
  });

  test.concurrent.each(tools)('of $file generates from the bundle', async (tool) => {
    await run(tool.manifest.scripts.generate ?? '', tool.folder, tool.place);
    expect(readFileSync(join(tool.folder, tool.output), 'utf8')).toContain('WizardSessionStart');
  });
});

test('the program of the guide compiles with what was generated', async () => {
  const [{ folder }] = tools as [(typeof tools)[number]];
  const options = {
    module: 'nodenext',
    strict: true,
    noEmit: true,
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    types: ['node'],
  };
  cpSync(join(folder, 'pay.ts'), join(folder, 'src/pay.ts'));
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files: ['src/pay.ts'] }));
  await run(`node ${join(home, 'node_modules/typescript/bin/tsc')} -p .`, folder);
});

describe('the checksums', () => {
  const script = tools[0]?.manifest.scripts.contract ?? '';
  const check = (folder: string) =>
    run(script, folder).then(
      () => 'fine',
      ({ stdout }) => stdout.trim(),
    );

  test('of the site fit the bundle of the site, and nothing else', async () => {
    const folder = tools[1]?.folder ?? '';
    writeFileSync(join(folder, 'contract/SHA256SUMS'), toChecksumFile(listDownloads()));
    expect(await check(folder)).toBe('fine');
    writeFileSync(join(folder, 'contract/openapi.json'), '{}');
    expect(await check(folder)).toBe('openapi.json: FAILED');
  });
});
