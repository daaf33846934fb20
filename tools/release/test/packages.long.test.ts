import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
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
    const { types, exports } = JSON.parse(await readFile(join(path, 'package.json'), 'utf8'));
    const isCode = types !== undefined || JSON.stringify(exports).includes('"types"');
    if (!isCode) return expect(JSON.stringify(exports)).not.toMatch(/\.[cm]?[jt]s"/);
    const { stdout } = await run('attw', [tarball, '--profile', 'esm-only', '--no-emoji'], { cwd: home });
    expect(stdout).toContain('OK (ESM)');
  });
});

it('looks at all packages', () => {
  expect(packages.map(({ name }) => name)).toEqual(expect.arrayContaining(['@xs2a/openapi', '@xs2a/client']));
});
