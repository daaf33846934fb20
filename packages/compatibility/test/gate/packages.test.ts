import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPackages } from '../../src/gate/packages.ts';
import { folderOf } from '../run.ts';

const manifest = (name: string, members: object = {}) => ({ name, version: '1.0.0', ...members });
const files = {
  'pnpm-workspace.yaml': 'packages: [packages/*]\n',
  'package.json': { name: 'root', private: true },
  '.changeset/config.json': { fixed: [['other'], ['api', 'types']] },
  'packages/api/package.json': manifest('api'),
  'packages/types/package.json': manifest('types', { version: '2.0.0', dependencies: { api: '1' } }),
  'packages/webhooks/package.json': manifest('webhooks', { peerDependencies: { types: '1' } }),
  'packages/client/package.json': manifest('client', { dependencies: { types: '1' } }),
  'packages/mock/package.json': manifest('mock', { devDependencies: { types: '1' }, dependencies: { api: '1' } }),
  'packages/docs/package.json': manifest('docs', { private: true, dependencies: { types: '1' } }),
};

test('the group shares the version; exporters depend on another package of the group', async () => {
  const root = await folderOf(files);
  expect(await readPackages(root, 'api')).toEqual({
    group: [
      { name: 'api', version: '1.0.0', manifest: join(root, 'packages/api/package.json') },
      { name: 'types', version: '2.0.0', manifest: join(root, 'packages/types/package.json') },
    ],
    exporters: ['client', 'webhooks'],
  });
});

test('without a group the contract is the only package, and has no exporters', async () => {
  const root = await folderOf({ ...files, '.changeset/config.json': {} });
  expect(await readPackages(root, 'api')).toEqual({
    group: [{ name: 'api', version: '1.0.0', manifest: join(root, 'packages/api/package.json') }],
    exporters: [],
  });
});

test('a repository without a configuration of changesets is refused', async () => {
  const { '.changeset/config.json': _, ...rest } = files;
  const root = await folderOf(rest);
  await expect(readPackages(root, 'api')).rejects.toMatchObject({
    message: 'no such file',
    file: join(root, '.changeset/config.json'),
  });
});
