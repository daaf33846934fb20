import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build } from '../../compiler/build.ts';
import { BundleError } from '../../compiler/bundle.ts';
import { Copy } from '../broken-copy.ts';

/** A copy of the contract that was built before. */
async function builtBefore(): Promise<{ copy: Copy; out: string }> {
  const copy = await Copy.create();
  const out = join(copy.directory, 'dist');
  await mkdir(out);
  await writeFile(join(out, 'openapi.json'), 'of the build before');
  return { copy, out };
}

describe('a build', () => {
  it('replaces the output folder as a whole', async () => {
    const { copy, out } = await builtBefore();
    await using _ = copy;
    await writeFile(join(out, 'gone.json'), '');
    const files = await build(copy.directory, out);
    expect(await readdir(out)).toEqual([
      'examples',
      ...files.filter((file) => /^openapi[^/]*$/.test(file)).sort(),
      'sources.json',
      'workflows',
    ]);
    expect(JSON.parse(await readFile(join(out, 'openapi.json'), 'utf8')).openapi).toMatch(/^3\.1/);
    expect(JSON.parse(await readFile(join(out, 'openapi-3.0.json'), 'utf8')).openapi).toMatch(/^3\.0/);
  });

  it('lists the hash of the bundle and of each source', async () => {
    const { copy, out } = await builtBefore();
    await using _ = copy;
    await build(copy.directory, out);
    const { bundle, sources } = JSON.parse(await readFile(join(out, 'sources.json'), 'utf8'));
    const hashOf = async (file: string) =>
      createHash('sha256')
        .update(await readFile(file))
        .digest('hex');
    expect(bundle).toBe(await hashOf(join(out, 'openapi.json')));
    expect(Object.keys(sources)).toContain('shared/info.yaml');
    for (const [path, hash] of Object.entries(sources)) expect(hash).toBe(await hashOf(join(copy.directory, path)));
  });

  it.each([
    [
      'an example is wrong',
      'resources/payments/examples/Payment/payment-received.yaml',
      'RECEIVED',
      'PERHAPS',
      'valid-examples',
    ],
    [
      'a $ref leads nowhere',
      'resources/payments/schemas/Payment.yaml',
      '$ref: PaymentId.yaml',
      '$ref: Id.yaml',
      'ref-dangling',
    ],
  ])('leaves it as it was when %s, and reports that as lint does', async (_name, file, from, to, rule) => {
    const { copy, out } = await builtBefore();
    await using _ = copy;
    await copy.replace(file, from, to);
    const failure = build(copy.directory, out);
    await expect(failure).rejects.toThrow(BundleError);
    await expect(failure).rejects.toThrow(new RegExp(`${file.replaceAll('.', '\\.')}:\\d+:\\d+  ${rule}\n`));
    expect(await readdir(out)).toEqual(['openapi.json']);
    expect(await readFile(join(out, 'openapi.json'), 'utf8')).toBe('of the build before');
  });
});
