import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '@xs2a/tools-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishedPackages } from '../src/packages.ts';

const home = fileURLToPath(new URL('..', import.meta.url));
const packages = await publishedPackages(join(home, '../..'));

/** Packs a package as it is published. @returns its tarball, in a new folder */
async function pack(root: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'xs2a-packed-'));
  await run('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: root });
  return join(folder, (await readdir(folder))[0] as string);
}

function attw(tarball: string, profile: string): ReturnType<typeof run> {
  return run('attw', [tarball, '--profile', profile, '--no-emoji'], { cwd: home });
}

describe.each(packages)('$name as it is packed', ({ path }) => {
  let tarball: string;
  beforeAll(async () => {
    tarball = await pack(path);
  });
  afterAll(() => rm(dirname(tarball), { recursive: true }));

  it('leaves publint nothing to improve', async () => {
    const { stdout } = await run('publint', ['--strict', tarball], { cwd: home });
    expect(stdout).toContain('All good!');
  });

  it('resolves every import of code to types that match it', async () => {
    const { main, types, exports } = JSON.parse(await readFile(join(path, 'package.json'), 'utf8'));
    const isCode = types !== undefined || JSON.stringify(exports).includes('"types"');
    if (!isCode) return expect(JSON.stringify(exports)).not.toMatch(/\.[cm]?[jt]s"/);
    // A library with a second build resolves for everybody: also for CommonJS, and as Node 10 resolved.
    const profile = main === undefined ? 'esm-only' : 'strict';
    const { stdout } = await attw(tarball, profile);
    expect(stdout).toContain('OK (ESM)');
    if (main !== undefined) expect(stdout).toContain('OK (CJS)');
  });
});

describe('canary', () => {
  it('a library whose second build is not exported is found', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'xs2a-canary-'));
    const client = packages.find(({ name }) => name === '@xs2a/client')?.path ?? '';
    const manifest = JSON.parse(await readFile(join(client, 'package.json'), 'utf8'));
    const { '.': root } = manifest.exports;
    delete root.require;
    await cp(join(client, 'dist'), join(folder, 'dist'), { recursive: true });
    await writeFile(join(folder, 'package.json'), JSON.stringify({ ...manifest, exports: { '.': root } }));
    const tarball = await pack(folder);
    await expect(attw(tarball, 'strict')).rejects.toThrow(/NoResolution|resolution failed/i);
    await rm(folder, { recursive: true });
    await rm(dirname(tarball), { recursive: true });
  });
});

it('looks at all packages', () => {
  expect(packages.map(({ name }) => name)).toEqual(expect.arrayContaining(['@xs2a/openapi', '@xs2a/client']));
});
