/** The commands of the guide, run with the tools that this repository has. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { installExamples } from '@xs2a/generators';
import { run } from '@xs2a/tools-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { bundleFile } from '../../src/contract.ts';
import { listDownloads, toChecksumFile } from '../../src/downloads/list.ts';
import { home, snippets } from '../../src/home.ts';
import { linkPackage } from './packages.ts';

const root = join(home, '../..');
const source = join(snippets, 'generate-a-client');
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
  { file: 'package-hey-api.json', place: 'examples/generators/hey-api', output: 'src/xs2a/types.gen.ts' },
  { file: 'package-orval.json', place: 'examples/generators/orval', output: 'src/xs2a.ts' },
].map((tool) => ({ ...tool, manifest: read(join(source, tool.file)), folder: '' }));

// Within this package: what is generated finds its libraries from there.
const scratch = join(home, 'test-results');
beforeAll(async () => {
  await installExamples();
  mkdirSync(scratch, { recursive: true });
  for (const tool of tools) {
    tool.folder = mkdtempSync(join(scratch, 'generate-'));
    mkdirSync(join(tool.folder, 'contract'));
    cpSync(bundleFile, join(tool.folder, 'contract/openapi.json'));
    cpSync(source, tool.folder, {
      recursive: true,
      filter: (file) => !/(?:package|tsconfig).*\.json$|xs2a\.ts$/.test(file),
    });
    cpSync(join(source, tool.file), join(tool.folder, 'package.json'));
  }
});
afterAll(() => {
  for (const { folder } of tools) rmSync(folder, { recursive: true });
});

/** The versions that a package names itself. */
function withoutCatalog(versions: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(versions).filter(([, version]) => version !== 'catalog:'));
}

/** Runs a script by a shell, as npm and GitHub do; the tools of a package are found. */
async function runShell(script: string, folder: string, place?: string): Promise<void> {
  const PATH = [...(place === undefined ? [] : [join(root, place, 'node_modules/.bin')]), process.env.PATH].join(
    delimiter,
  );
  await run('sh', ['-ec', script], { cwd: folder, env: { BASE: 'HEAD', PATH } });
}

describe('a tool', () => {
  test.each(tools)('of $file has the version that is tested here', ({ manifest, place }) => {
    const versions = { ...manifest.dependencies, ...manifest.devDependencies };
    const { dependencies, devDependencies } = read(join(root, place, 'package.json'));
    const tested = { ...catalog, ...withoutCatalog({ ...dependencies, ...devDependencies }) };
    for (const [name, version] of Object.entries(versions)) expect(version, name).toBe(tested[name]);
  });

  // What the first one generates is compiled below.
  test.concurrent.each(tools.slice(1))('of $file generates from the bundle', async (tool) => {
    await runShell(tool.manifest.scripts.generate ?? '', tool.folder, tool.place);
    expect(readFileSync(join(tool.folder, tool.output), 'utf8')).toContain('WizardSessionStart');
  });
});

describe('the workflow of the guide', () => {
  const { jobs } = parse(readFileSync(join(source, 'client.yaml'), 'utf8')) as {
    jobs: Record<string, { steps: { run?: string }[] }>;
  };
  // `npm ci` asks the registry: what it would install is linked instead.
  const steps = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run = 'npm ci' }) => run));
  const commands = steps.filter((step) => step !== 'npm ci');

  /** A project of what the guide shows, with the contract of the site, as somebody has committed it. */
  async function createProject(): Promise<string> {
    // Outside of the repository, so that nothing comes from a folder above.
    const folder = mkdtempSync(join(tmpdir(), 'xs2a-generate-'));
    for (const name of ['contract', 'src']) mkdirSync(join(folder, name));
    cpSync(bundleFile, join(folder, 'contract/openapi.json'));
    writeFileSync(join(folder, 'contract/SHA256SUMS'), toChecksumFile(listDownloads()));
    for (const name of ['package.json', 'tsconfig.json']) cpSync(join(source, name), join(folder, name));
    cpSync(join(source, 'pay.ts'), join(folder, 'src/pay.ts'));
    const { dependencies, devDependencies } = read(join(folder, 'package.json'));
    for (const name of Object.keys({ ...dependencies, ...devDependencies, '@xs2a/compatibility': '' }))
      linkPackage(name, folder, [join(root, 'tools/codegen'), home]);
    writeFileSync(join(folder, '.gitignore'), 'node_modules\n');
    await runShell('npm run generate', folder);
    await runShell('git init -q && git add . && git -c user.name=a -c user.email=a@b.c commit -qm start', folder);
    return folder;
  }

  let folder: string;
  beforeAll(async () => {
    folder = await createProject();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** @returns those that fail, with what they print */
  async function failing(commands: readonly string[]): Promise<string[]> {
    const failed: string[] = [];
    for (const command of commands) {
      await runShell(command, folder).catch(({ message }) => failed.push(message));
    }
    return failed;
  }

  test('comes to its end in a folder that holds what the guide shows', async () => {
    expect(await failing(commands)).toEqual([]);
    expect(readFileSync(join(folder, 'src/xs2a.ts'), 'utf8')).toContain('WizardSessionStart');
  });

  test('fails when contract, code or configuration is not what it was', async () => {
    writeFileSync(join(folder, 'contract/openapi.json'), '{"openapi":"3.1.0","info":{},"paths":{}}');
    writeFileSync(join(folder, 'src/xs2a.ts'), 'export {};');
    rmSync(join(folder, 'tsconfig.json'));
    const checks = commands.filter((command) => command !== 'npm run generate');
    expect(checks).toHaveLength(4);
    expect(await failing(checks)).toHaveLength(4);
  });
});

describe('the checksums', () => {
  const script = tools[0]?.manifest.scripts.contract ?? '';
  const check = (folder: string) =>
    runShell(script, folder).then(
      () => 'fine',
      ({ execution }) => execution.stdout.trim(),
    );

  test('of the site fit the bundle of the site, and nothing else', async () => {
    const folder = tools[1]?.folder ?? '';
    writeFileSync(join(folder, 'contract/SHA256SUMS'), toChecksumFile(listDownloads()));
    expect(await check(folder)).toBe('fine');
    writeFileSync(join(folder, 'contract/openapi.json'), '{}');
    expect(await check(folder)).toBe('openapi.json: FAILED');
  });
});
