import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContract, versionOf } from '../../src/gate/contract.ts';
import { document } from '../documents.ts';
import { folderOf } from '../run.ts';

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
    paths: {
      manifest: join(spec, 'package.json'),
      bundle: join(spec, 'dist/openapi.json'),
      baseline: join(spec, 'released/openapi.json'),
      acknowledged: join(spec, 'released/acknowledged.yaml'),
      releases: join(spec, 'released/changes'),
      changelog: join(spec, 'CHANGELOG.md'),
    },
  });
});

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
