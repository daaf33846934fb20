import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execute, run, start } from '@xs2a/tools-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { authorization } from './client.ts';
import { operations } from './contract.ts';

/** In code that was written as modules, and in the bundle of Prism, where comments contain imports too. */
const importInSource = /(?:from|import\(|resolve\()\s*["']([^."'][^"']*)["']/g;
const importInBundle = /(?:^import .*|^\s*\} )from "([^".][^"]*)"|__require(?:\$\d+)?\("([^".][^"]*)"\)/gm;
/** What Prism does without. */
const optional = ['pino-pretty'];

const packageOf = (name: string): string =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');

const root = fileURLToPath(new URL('..', import.meta.url));
let folder: string;
/** The package as it is unpacked from its tarball. */
let unpacked: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xs2a-mock-'));
  await run('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: root });
  const [tarball = ''] = await readdir(folder);
  await run('tar', ['-xzf', tarball], { cwd: folder });
  unpacked = join(folder, 'package');
});
afterAll(() => rm(folder, { recursive: true }));

describe('the tarball', () => {
  it('holds what is needed, and nothing else', async () => {
    const files = (await readdir(unpacked, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(unpacked.length + 1));
    expect(files).toEqual(
      expect.arrayContaining(['README.md', 'package.json', 'bin/xs2a-mock.js', 'dist/cli.js', 'dist/index.d.ts']),
    );
    expect(files.filter((file) => !/^(README\.md|LICENSE|package\.json|bin\/.+\.js|dist\/.+)$/.test(file))).toEqual([]);
    expect(files.filter((file) => /test|bench|\.map$/.test(file))).toEqual([]);
  });

  it('names every package that its code imports', async () => {
    const { dependencies } = JSON.parse(await readFile(join(unpacked, 'package.json'), 'utf8'));
    const imported = new Set<string>();
    for (const file of await readdir(join(unpacked, 'dist'))) {
      if (!file.endsWith('.js')) continue;
      const code = await readFile(join(unpacked, 'dist', file), 'utf8');
      const pattern = file.startsWith('prism-') ? importInBundle : importInSource;
      for (const [, imports, requires = ''] of code.matchAll(pattern)) {
        const name = imports ?? requires;
        if (!isBuiltin(name)) imported.add(packageOf(name));
      }
    }
    for (const name of optional) expect(imported.delete(name), name).toBe(true);
    expect([...imported].sort()).toEqual(Object.keys(dependencies).sort());
  });

  it('names the licence of everything that it contains', async () => {
    const licences = await readFile(join(unpacked, 'dist/third-party-licenses.txt'), 'utf8');
    const entries = licences.split(/^Name: /m).slice(1);
    expect(entries.length).toBeGreaterThan(50);
    expect(entries.filter((entry) => !/^License: \S/m.test(entry))).toEqual([]);
    expect(entries.find((entry) => entry.startsWith('@stoplight/prism-http\n'))).toContain('Apache License');
  });

  it('runs, wherever its dependencies are installed', async () => {
    const elsewhere = join(folder, 'app', 'node_modules');
    await mkdir(join(elsewhere, '@xs2a'), { recursive: true });
    await symlink(unpacked, join(elsewhere, '@xs2a', 'mock'));
    // What an installation would put there; Node looks for it next to the real folder of the package.
    await symlink(join(root, 'node_modules'), join(unpacked, 'node_modules'));
    await using mock = start(process.execPath, [join(elsewhere, '@xs2a/mock/bin/xs2a-mock.js'), '--port', '0']);
    const [address] = await mock.waitFor(/http:\S+/);
    const response = await fetch(`${address}/v1/version`, { headers: { authorization } });
    expect([response.status, (await mock.stop()).exitCode]).toEqual([200, 0]);
  });

  it('can be imported as a library, without a warning of Node', async () => {
    const script = join(folder, 'app', 'main.mjs');
    await writeFile(
      script,
      "import { createMockServer } from '@xs2a/mock';\nconst mock = await createMockServer();\nconsole.log(mock.operations);\n",
    );
    const { stdout, stderr } = await run(process.execPath, [script]);
    expect([stdout, stderr]).toEqual([`${operations.length}\n`, '']);
  });
});

describe('the package', () => {
  it('prints the version that it needs in an old Node', async () => {
    const old = `Object.defineProperty(process.versions, 'node', { value: '20.1.0' }); await import(process.argv[1]);`;
    const args = ['--input-type=module', '--eval', old, '--', join(root, 'bin/xs2a-mock.js')];
    expect(await execute(process.execPath, args)).toMatchObject({
      exitCode: 1,
      stderr: 'xs2a-mock needs Node 22.13 or newer, this is 20.1.0.\n',
    });
  });
});
