import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContract, versionOf } from '../../src/gate/contract.ts';
import { document } from '../documents.ts';
import { folderOf, write } from '../run.ts';

const sha256 = (content: unknown) => {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return createHash('sha256').update(text).digest('hex');
};

const files = {
  'package.json': { name: 'api', version: '1.2.3' },
  'dist/openapi.json': document({ tags: [{ name: 'now' }] }),
  'released/openapi.json': document({ tags: [{ name: 'before' }] }),
};

test('a contract is read with its baseline', async () => {
  const spec = await folderOf(files);
  expect(await readContract(spec)).toEqual({
    name: 'api',
    version: '1.2.3',
    bundle: files['dist/openapi.json'],
    baseline: files['released/openapi.json'],
    seal: { record: join(spec, 'released/changes/1.0.0.json'), actual: sha256(files['released/openapi.json']) },
    changedSinceBuild: [],
    ignoredExtensions: {},
    paths: {
      manifest: join(spec, 'package.json'),
      bundle: join(spec, 'dist/openapi.json'),
      sources: join(spec, 'dist/sources.json'),
      baseline: join(spec, 'released/openapi.json'),
      acknowledged: join(spec, 'released/acknowledged.yaml'),
      ignoredExtensions: join(spec, 'released/ignored-extensions.yaml'),
      releases: join(spec, 'released/changes'),
      changelog: join(spec, 'CHANGELOG.md'),
    },
  });
});

test('the seal of the baseline is what its release recorded', async () => {
  const record = { version: '1.0.0', baseline: 'abc' };
  const spec = await folderOf({ ...files, 'released/changes/1.0.0.json': record });
  expect((await readContract(spec)).seal).toMatchObject({ recorded: 'abc' });
});

test.each([
  { name: 'nothing', edit: {}, want: [] },
  { name: 'a source', edit: { 'a.yaml': 'a: 2\n' }, want: ['a.yaml'] },
  { name: 'the bundle', edit: { 'dist/openapi.json': document() }, want: ['dist/openapi.json'] },
])('an edit of $name after the build is seen', async ({ edit, want }) => {
  const spec = await folderOf({ ...files, 'a.yaml': 'a: 1\n', 'b.yaml': 'b: 1\n' });
  const sources = { 'a.yaml': sha256('a: 1\n'), 'b.yaml': sha256('b: 1\n') };
  await write(spec, { 'dist/sources.json': { bundle: sha256(files['dist/openapi.json']), sources } });
  await write(spec, edit);
  expect((await readContract(spec)).changedSinceBuild).toEqual(want);
});

test('a source that was removed after the build is seen', async () => {
  const sources = { 'gone.yaml': sha256('') };
  const list = { bundle: sha256(files['dist/openapi.json']), sources };
  const spec = await folderOf({ ...files, 'dist/sources.json': list });
  expect((await readContract(spec)).changedSinceBuild).toEqual(['gone.yaml']);
});

test.each([
  { list: '{', message: expect.stringContaining('JSON') },
  { list: {}, message: 'expected bundle, a SHA-256, and sources, one for each path' },
])('a list of sources that is $list is refused', async ({ list, message }) => {
  const spec = await folderOf({ ...files, 'dist/sources.json': list });
  await expect(readContract(spec)).rejects.toMatchObject({ message, file: join(spec, 'dist/sources.json') });
});

test('ignored extensions are read with their reasons', async () => {
  const spec = await folderOf({ ...files, 'released/ignored-extensions.yaml': 'x-internal: Nobody reads it.\n' });
  expect((await readContract(spec)).ignoredExtensions).toEqual({ 'x-internal': 'Nobody reads it.' });
});

test.each(['internal: Why\n', 'x-internal: " "\n', 'x-internal: 1\n', 'x-internal:\n'])(
  'an ignored extension without a name or a reason is refused: %j',
  async (text) => {
    const spec = await folderOf({ ...files, 'released/ignored-extensions.yaml': text });
    await expect(readContract(spec)).rejects.toMatchObject({
      message: 'expected the name of an extension, x-…, with a reason',
      file: join(spec, 'released/ignored-extensions.yaml'),
    });
  },
);

test('before the first release there is no baseline', async () => {
  const { 'released/openapi.json': _, ...rest } = files;
  expect(await readContract(await folderOf(rest))).toMatchObject({ baseline: undefined });
});

test.each([
  ['dist/openapi.json', 'no such file; build the contract first'],
  ['package.json', 'no such file; --spec names the folder of the contract'],
] as const)('a missing %s is refused', async (file, message) => {
  const { [file]: _, ...rest } = files;
  const spec = await folderOf(rest);
  await expect(readContract(spec)).rejects.toMatchObject({ message, file: join(spec, file) });
});

test.each([
  { name: 'no name', manifest: { version: '1.0.0' } },
  { name: 'no version', manifest: { name: 'api' } },
  { name: 'a number as version', manifest: { name: 'api', version: 1 } },
  { name: 'a list', manifest: [] },
])('a manifest with $name is refused', async ({ manifest }) => {
  const spec = await folderOf({ ...files, 'package.json': manifest });
  await expect(readContract(spec)).rejects.toMatchObject({
    message: 'expected the name and version of a package',
    file: join(spec, 'package.json'),
  });
});

test.each([
  { contract: { info: { version: '1.0.0' } }, want: '1.0.0' },
  { contract: { info: { version: 1 } }, want: '' },
  { contract: { info: {} }, want: '' },
  { contract: {}, want: '' },
])('the version of $contract is "$want"', ({ contract, want }) => {
  expect(versionOf(contract)).toBe(want);
});
